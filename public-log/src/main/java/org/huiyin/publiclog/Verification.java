package org.huiyin.publiclog;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Checks a download from the first byte to the last: every entry canonical, in its place, chained to the one before;
 * the head at its end agrees with all of them. Needs the file alone, and memory for one entry.
 */
public final class Verification {

    private final TreeEdge tree = new TreeEdge();
    private final @Nullable Kept kept;
    private Hash last = Hash.NONE;
    private @Nullable Instant time;
    private boolean isKeptSeen;

    private Verification(@Nullable Kept kept) {
        this.kept = kept;
    }

    /** A head that somebody wrote down earlier, and the log must still agree with. */
    public record Kept(long size, Hash rootHash) {}

    /** What came of it. */
    public sealed interface Verdict {

        record Sound(Head head) implements Verdict {}

        /** @param line from 1 */
        record Broken(long line, String why) implements Verdict {}
    }

    /** @param kept absent when nothing was written down earlier */
    public static Verdict of(Path file, @Nullable Kept kept) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return new Verification(kept).read(new Lines(bytes));
        }
    }

    private Verdict read(Lines lines) throws IOException {
        keep();
        long number = 1;
        Head head = null;
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (head != null) {
                    return new Verdict.Broken(number, "something stands behind the head");
                }
                if (Head.isLine(line)) {
                    head = Head.read(line);
                } else {
                    add(Entry.read(line));
                }
                number++;
            }
        } catch (IllegalArgumentException malformed) {
            return new Verdict.Broken(number, Objects.requireNonNullElse(malformed.getMessage(), "it is malformed"));
        }
        return judge(number, head);
    }

    private Verdict judge(long number, @Nullable Head head) {
        if (head == null) {
            return new Verdict.Broken(number, "the head is missing: the end of the file is gone");
        }
        Head own = new Head(tree.size(), tree.root(), last, time);
        if (!own.equals(head)) {
            return new Verdict.Broken(number, "the head says " + head.toLine() + ", the entries " + own.toLine());
        }
        if (kept != null && !isKeptSeen) {
            return new Verdict.Broken(number, "at " + kept.size() + " entries the root is not " + kept.rootHash());
        }
        return new Verdict.Sound(head);
    }

    private void add(Entry entry) {
        if (entry.index() != tree.size()) {
            throw new IllegalArgumentException("it has index " + entry.index() + " instead of " + tree.size());
        }
        if (!entry.previous().equals(last)) {
            throw new IllegalArgumentException(
                    "it follows " + entry.previous() + ", but the entry before it is " + last);
        }
        if (time != null && entry.time().isBefore(time)) {
            throw new IllegalArgumentException("it is earlier than the entry before it");
        }
        last = entry.hash();
        time = entry.time();
        tree.add(entry.leaf());
        keep();
    }

    private void keep() {
        if (kept != null && kept.size() == tree.size()) {
            isKeptSeen = kept.rootHash().equals(tree.root());
        }
    }
}
