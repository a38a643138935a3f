package org.huiyin.publiclog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Logs as a service would write them. */
final class LogMother {

    private LogMother() {}

    /** A log in memory that keeps its complete subtrees. */
    static final class Log {

        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Hash> nodes = new HashMap<>();

        static Log of(int size) {
            Log log = new Log();
            for (int index = 0; index < size; index++) {
                log.append("第" + index + "项承诺 \"加油\" 😀");
            }
            return log;
        }

        void append(String text) {
            int index = entries.size();
            Hash previous = index == 0 ? Hash.NONE : entries.getLast().hash();
            Entry entry = Entry.write(
                    index,
                    Instant.parse("2026-03-01T00:00:00Z").plusSeconds(index / 2),
                    previous,
                    "commitment-published",
                    "commitment",
                    JsonNodeFactory.instance.objectNode().put("problem", text).put("aa", 1));
            entries.add(entry);
            tree().grow(index, entry.leaf())
                    .forEach(node -> nodes.put(node.level() + "/" + node.position(), node.hash()));
        }

        MerkleTree tree() {
            return new MerkleTree(
                    (level, position) -> java.util.Objects.requireNonNull(nodes.get(level + "/" + position)));
        }

        List<Entry> entries() {
            return List.copyOf(entries);
        }

        Head head() {
            return entries.isEmpty()
                    ? new Head(0, Hash.ofNothing(), Hash.NONE, null)
                    : new Head(entries.size(), tree().root(entries.size()), entries.getLast().hash(), entries.getLast().time());
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>(entries.stream().map(Entry::canonical).toList());
            lines.add(head().toLine());
            return lines;
        }
    }

    static Path write(Path folder, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve("log.jsonl"), String.join("\n", lines) + "\n");
    }
}
