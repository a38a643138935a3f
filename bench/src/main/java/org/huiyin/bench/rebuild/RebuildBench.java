package org.huiyin.bench.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.huiyin.bench.figures.Row;
import org.huiyin.bench.figures.Section;
import org.huiyin.bench.figures.Series;
import org.huiyin.bench.figures.Target;
import org.huiyin.bench.stack.BenchStack;
import org.huiyin.bench.stack.PlainConsumer;
import org.huiyin.bench.stack.PlainConsumer.Read;
import org.huiyin.contracts.Topics;

/** (c) Events projected per second in a rebuild of the read models, beside consumers that only read the same topics. */
public final class RebuildBench {

    private static final double TARGET = 0.25;
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BenchStack stack;
    private final PlainConsumer consumer;
    private final List<Double> suite = new ArrayList<>();
    private final List<Double> parsing = new ArrayList<>();
    private final List<Double> bytesOnly = new ArrayList<>();
    private long records;

    public RebuildBench(BenchStack stack) {
        this.stack = stack;
        this.consumer = new PlainConsumer(stack.parts().kafka().bootstrapServers());
    }

    public Section run(int rounds) throws Exception {
        stack.settle();
        stack.tell("rebuild", "warming up");
        Read warm = consumer.readAll(Topics.ALL, record -> JSON.readTree(record.value()));
        records = warm.records();
        rebuild();
        for (int number = 1; number <= rounds; number++) {
            bytesOnly.add(consumer.readAll(Topics.ALL, record -> {}).perSecond());
            parsing.add(consumer.readAll(Topics.ALL, record -> JSON.readTree(record.value())).perSecond());
            suite.add(records / (rebuild().toNanos() / 1e9));
            stack.tell("rebuild", "round %d of %d, %,d events: plain consumer %s/s, rebuild %s/s".formatted(
                    number, rounds, records, Row.shown(parsing.getLast()), Row.shown(suite.getLast())));
        }
        return section(rounds, warm);
    }

    /** From the order to the switch, by the service's own record of it. */
    private Duration rebuild() {
        String id = stack.client().as("admin").post("/v1/projections/rebuilds", Map.of()).text("/id");
        AtomicReference<JsonNode> last = new AtomicReference<>(JSON.createObjectNode());
        stack.await("the rebuild has ended", LIMIT, () -> {
            last.set(stack.client().as("admin").get("/v1/projections/rebuilds/" + id).body());
            return !last.get().path("state").asText().equals("RUNNING");
        });
        JsonNode ended = last.get();
        long read = 0;
        for (JsonNode topic : ended.path("topics")) {
            read += topic.path("recordsRead").asLong();
            if (topic.path("unreadable").asLong() + topic.path("notApplied").asLong() > 0) {
                throw new IllegalStateException("A rebuild that left events out: " + ended);
            }
        }
        if (!ended.path("state").asText().equals("COMPLETED") || read < records) {
            throw new IllegalStateException("A rebuild that did not do all: " + ended);
        }
        return Duration.between(
                Instant.parse(ended.path("startedAt").asText()), Instant.parse(ended.path("finishedAt").asText()));
    }

    private Section section(int rounds, Read read) {
        Series rebuilt = new Series(suite);
        double ratio = rebuilt.median() / new Series(parsing).median();
        double ofBytes = rebuilt.median() / new Series(bytesOnly).median();
        List<Row> rows = List.of(
                Row.of("plain consumer that parses each event as JSON, events/s", new Series(parsing), ""),
                Row.of("plain consumer of bytes, events/s", new Series(bytesOnly), ""),
                Row.of("rebuild of the read models, events/s", rebuilt,
                        "%.2f of the parsing consumer, %.2f of the one of bytes".formatted(ratio, ofBytes)));
        String settings = ("%,d events of %,d bytes on average in three topics, %d rounds, in turns. A rebuild reads, understands and "
                + "folds the events, writes facts, makes indexes and counters, proves that they agree, and switches over.")
                .formatted(records, read.bytes() / Math.max(1, records), rounds);
        return new Section("(c) Rebuild", settings, rows,
                List.of(Target.atLeast("(c) rebuild, of the parsing consumer,", TARGET, ratio)), records * rounds, 0, "");
    }
}
