package org.huiyin.bench.log;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.huiyin.publiclog.Entry;
import org.huiyin.publiclog.Hash;
import org.huiyin.publiclog.Head;
import org.huiyin.publiclog.TreeEdge;

/** A download of the public log as the service would write it, as long as is wanted; no two entries are alike. */
final class LogFile {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private LogFile() {}

    static void write(Path file, int entries) throws IOException {
        TreeEdge tree = new TreeEdge();
        Hash previous = Hash.NONE;
        Instant time = FIRST;
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int index = 0; index < entries; index++) {
                time = FIRST.plusSeconds(index);
                Entry entry =
                        Entry.write(index, time, previous, "commitment-published", "commitment", commitment(index));
                previous = entry.hash();
                tree.add(entry.leaf());
                lines.write(entry.canonical());
                lines.write('\n');
            }
            lines.write(new Head(entries, tree.root(), previous, entries == 0 ? null : time).toLine());
            lines.write('\n');
        }
    }

    /** As long as one of the demo's. */
    private static ObjectNode commitment(int number) {
        ObjectNode commitment = JsonNodeFactory.instance.objectNode();
        commitment.put("id", new UUID(0x019ab00000007000L, 0x8000000000000000L + number).toString());
        commitment.put("campaignId", "019ab000-0000-7000-8000-000000000001");
        commitment.put("planId", new UUID(0x019ab00000007001L, 0x8000000000000000L + number / 8).toString());
        commitment.put("problem", "演示第%d路一带路灯长期不亮，附近居民夜间出行不便".formatted(number));
        commitment.putArray("measures").add("更换损坏灯具").add("建立每周夜间巡查制度");
        commitment.put("goal", "亮灯率达到98%以上");
        commitment.put("deadline", "2026-06-30");
        commitment.put("promisedDeadline", "2026-06-30");
        commitment.put("track", "TIME_LIMITED");
        commitment.put("priority", number % 3 == 0);
        commitment.put("leadOrganizationCode", "DEMO-UNIT-01");
        commitment.put("responsible", "分管副局长");
        commitment.putArray("coOrganizations").addObject()
                .put("organizationCode", "DEMO-TOWN-01")
                .put("part", "协助巡查并反馈群众意见");
        commitment.put("state", "COMMITTED");
        commitment.put("standing", "IN_PROGRESS");
        commitment.put("round", 1);
        commitment.put("publishedOn", "2026-03-01");
        commitment.putArray("amendments");
        return commitment;
    }
}
