package org.huiyin.bench.bulk;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.huiyin.bench.intake.OpinionEvent;
import org.huiyin.bench.stack.BenchStack;
import org.huiyin.bench.stack.RegisterLetters;
import org.huiyin.bench.stack.TimeOrderedIds;
import org.huiyin.contracts.Topics;

/**
 * Loads opinions past the service: their rows by COPY, their events straight to the topic. Spread over the units, the
 * targets and fifty days. Indexes are dropped before and made again afterwards, as a restore does.
 */
public final class BulkOpinions {

    private static final List<String> TARGETS = List.of("DISTRICT_TEAM", "DISTRICT_LEADER", "UNIT_TEAM",
            "UNIT_TEAM_MEMBER", "BRANCH_TEAM", "BRANCH_HEAD", "COMMITTEE_MEMBER", "ORDINARY_MEMBER");
    private static final int DAYS = 50;
    private static final int TERM = 30;
    private static final int WORKING_DAYS = 21;
    /** As at intake: a term that had run out by then is told to nobody, or its events would be measured, too. */
    private static final int NOBODY_LEFT_TO_TELL = 3;
    private static final int TOLD_EVERY = 100_000;

    private final BenchStack stack;
    private final OpinionEvent event;
    private final AtomicReference<Exception> refused = new AtomicReference<>();

    public BulkOpinions(BenchStack stack, OpinionEvent event) {
        this.stack = stack;
        this.event = event;
    }

    /** Returns when rows and indexes are there and the services have read the events. */
    public void load(int opinions) throws Exception {
        long begin = System.nanoTime();
        try (Connection connection = stack.connect("opinions")) {
            Indexes indexes = Indexes.dropOf(connection, List.of("opinion", "change_log"));
            copy(opinions);
            stack.tell("bulk", "making the indexes again");
            indexes.makeAgain(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum (analyze) opinion, change_log");
            }
        }
        stack.tell("bulk", "%,d opinions and their events after %d s; reporting-service projects them"
                .formatted(opinions, Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
        stack.settle();
        stack.tell("bulk", "projected after %d s".formatted(Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
    }

    private void copy(int opinions) throws Exception {
        String opinionColumns = "id, campaign_id, organization_code, channel, respondent, direction, target, text, "
                + "receipt_hash, received_on, reply_due_on, reply_working_days, state, changed_at, "
                + "escalation_level";
        String changeColumns = "id, changed_at, actor, action, aggregate_type, aggregate_id, details";
        try (CopyTable opinionRows = new CopyTable(stack, "opinion", opinionColumns);
                CopyTable changeRows = new CopyTable(stack, "change_log", changeColumns);
                KafkaProducer<String, byte[]> producer = producer()) {
            for (int number = 0; number < opinions; number++) {
                add(number, opinionRows, changeRows, producer);
                if (number % TOLD_EVERY == TOLD_EVERY - 1) {
                    stack.tell("bulk", "%,d of %,d opinions".formatted(number + 1, opinions));
                }
            }
            producer.flush();
            if (refused.get() != null) {
                throw refused.get();
            }
            opinionRows.complete();
            changeRows.complete();
        }
    }

    private void add(int number, CopyTable opinionRows, CopyTable changeRows, KafkaProducer<String, byte[]> producer)
            throws SQLException {
        UUID id = TimeOrderedIds.next();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<String> units = stack.units();
        String unit = units.get(number % units.size());
        String target = TARGETS.get(number / units.size() % TARGETS.size());
        LocalDate received = stack.today().minusDays(number / 7 % DAYS);
        LocalDate due = received.plusDays(TERM);
        opinionRows.add(id, stack.campaign(), unit, "ONLINE", "RESIDENT", "REVERSE", target, RegisterLetters.of(number),
                hash(), received, due, WORKING_DAYS, "RECEIVED", now,
                due.isBefore(stack.today()) ? NOBODY_LEFT_TO_TELL : 0);
        changeRows.add(
                TimeOrderedIds.next(), now, "public", "receive-opinion", "opinion", id, "{\"channel\": \"ONLINE\"}");
        String value = event.of(id, TimeOrderedIds.next(), now, unit, target, received);
        ProducerRecord<String, byte[]> told =
                new ProducerRecord<>(Topics.OPINIONS, id.toString(), value.getBytes(StandardCharsets.UTF_8));
        told.headers()
                .add("content-type", "application/cloudevents+json; charset=utf-8".getBytes(StandardCharsets.UTF_8));
        producer.send(told, (written, failed) -> {
            if (failed != null) {
                refused.set(failed);
            }
        });
    }

    /** What stands for a receipt's hash, in COPY's form of bytes; the backslash is doubled by the writer. */
    private static String hash() {
        byte[] bytes = new byte[32];
        ThreadLocalRandom.current().nextBytes(bytes);
        return "\\x" + java.util.HexFormat.of().formatHex(bytes);
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.parts().kafka().bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                        ProducerConfig.LINGER_MS_CONFIG, 20,
                        ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
