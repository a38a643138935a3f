package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.kit.inbox.IncomingEvent;
import org.huiyin.kit.inbox.RecordReader;
import org.huiyin.kit.inbox.UnreadableRecord;
import org.huiyin.kit.problem.DatabaseRefusals;
import org.huiyin.reporting.codelist.RebuildPhase;
import org.huiyin.reporting.codelist.RebuildState;
import org.huiyin.reporting.projection.Rebuild.TopicProgress;

/**
 * One rebuild: facts first, which is fast, then the counters from the facts, then what has happened meanwhile as the
 * live consumer would apply it. The last stretch is read while the live consumer waits, so that nothing is missed; what
 * it reads again afterwards is older than the facts it finds and changes nothing. The inbox of the new read model
 * therefore starts empty.
 */
final class RebuildRun {

    /** Loading facts goes on until this few records are left; they are applied as the live consumer would. */
    private static final long NEAR = 10_000;
    /** The live consumer is held up from here on. */
    private static final long VERY_NEAR = 500;
    /** Where events come faster than we catch up, the switch takes what is left. */
    private static final int MOST_ROUNDS = 50;

    private final Connection connection;
    private final TopicsReader topics;
    private final UUID id;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private final String target;
    private final Map<String, Long> unreadable = new TreeMap<>();
    private final Map<String, Long> notApplied = new TreeMap<>();

    /** @param connection without automatic commits, and holder of the {@link RebuildLock} */
    RebuildRun(Connection connection, TopicsReader topics, UUID id, Clock clock, BooleanSupplier stopping)
            throws SQLException {
        this.connection = connection;
        this.topics = topics;
        this.id = id;
        this.clock = clock;
        this.stopping = stopping;
        this.target = ProjectionSchemas.idleBeside(ProjectionSchemas.active(connection));
    }

    /** Why a rebuild did not come to its end, in words for the one who asked for it. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }

    @FunctionalInterface
    private interface Step {
        void write(Connection connection, EventBatch batch) throws SQLException;
    }

    void run() throws SQLException {
        empty();
        load();
        count();
        catchUp();
        switchOver();
    }

    private void empty() throws SQLException {
        begin(RebuildPhase.LOADING);
        String tables = "select string_agg(tablename, ', ') from pg_tables where schemaname = '" + target + "'";
        try (Statement statement = connection.createStatement()) {
            String all;
            try (ResultSet row = statement.executeQuery(tables)) {
                row.next();
                all = row.getString(1);
            }
            statement.execute("truncate " + all);
        }
        commit();
    }

    private void load() throws SQLException {
        do {
            while (topics.remaining() > 0) {
                take(Projector::store);
            }
        } while (topics.aimAtPresentEnds() > NEAR);
    }

    private void count() throws SQLException {
        begin(RebuildPhase.COUNTING);
        commit();
        ProjectionSchemas.join(connection, target);
        Projector.recount(connection);
        try (Statement statement = connection.createStatement()) {
            // The planner knows nothing yet of tables that were empty a moment ago.
            statement.execute("analyze organization, campaign, opinion_fact, activity_fact, commitment_fact");
            for (CounterTable counter : CounterTable.values()) {
                statement.execute("analyze " + counter.table());
            }
        }
        connection.commit();
    }

    private void catchUp() throws SQLException {
        begin(RebuildPhase.CATCHING_UP);
        commit();
        for (int round = 0; round < MOST_ROUNDS && topics.aimAtPresentEnds() > VERY_NEAR; round++) {
            while (topics.remaining() > 0) {
                take(Projector::apply);
            }
        }
    }

    private void switchOver() throws SQLException {
        begin(RebuildPhase.SWITCHING);
        commit();
        ProjectionSchemas.join(connection, target);
        ProjectionSchemas.holdWriters(connection);
        topics.aimAtPresentEnds();
        while (topics.remaining() > 0) {
            write(read(topics.poll()), Projector::apply);
            requireGoOn();
        }
        Consistency consistency = Consistency.of(connection, target);
        if (!consistency.consistent()) {
            throw new Refused(consistency.differences() + " counters of the new read model differ from its facts");
        }
        try (Statement statement = connection.createStatement()) {
            // This commit waits for the disk, and with it all those before it.
            statement.execute("set local synchronous_commit = on");
        }
        ProjectionSchemas.switchTo(connection, target, clock.instant());
        Rebuilds.saveProgress(connection, id, progress());
        Rebuilds.end(connection, id, RebuildState.COMPLETED, null, clock.instant());
        connection.commit();
    }

    private void begin(RebuildPhase phase) throws SQLException {
        ProjectionSchemas.join(connection, target);
        Rebuilds.enter(connection, id, phase);
    }

    private void commit() throws SQLException {
        Rebuilds.saveProgress(connection, id, progress());
        connection.commit();
        requireGoOn();
    }

    private void requireGoOn() {
        if (stopping.getAsBoolean()) {
            throw new Refused("The service was stopped");
        }
    }

    private void take(Step step) throws SQLException {
        List<ConsumerRecord<String, byte[]>> records = topics.poll();
        ProjectionSchemas.join(connection, target);
        write(read(records), step);
        commit();
    }

    private List<IncomingEvent> read(List<ConsumerRecord<String, byte[]>> records) {
        List<IncomingEvent> events = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                IncomingEvent event = RecordReader.read(record);
                if (EventBatch.holds(event.type())) {
                    events.add(event);
                }
            } catch (UnreadableRecord unreadableRecord) {
                unreadable.merge(record.topic(), 1L, Long::sum);
            }
        }
        return events;
    }

    private void write(List<IncomingEvent> events, Step step) throws SQLException {
        EventBatch batch = new EventBatch();
        List<IncomingEvent> readable = new ArrayList<>(events.size());
        for (IncomingEvent event : events) {
            try {
                batch.add(event);
                readable.add(event);
            } catch (UnreadableRecord misshapen) {
                unreadable.merge(topicOf(event), 1L, Long::sum);
            }
        }
        if (!readable.isEmpty()) {
            writeOrSplit(readable, batch, step);
        }
    }

    /** What the read model refuses is found by halves, so that one event does not keep the others out. */
    private void writeOrSplit(List<IncomingEvent> events, EventBatch batch, Step step) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            step.write(connection, batch);
            connection.releaseSavepoint(before);
        } catch (SQLException refused) {
            if (DatabaseRefusals.isAway(refused)) {
                throw refused;
            }
            connection.rollback(before);
            if (events.size() == 1) {
                notApplied.merge(topicOf(events.getFirst()), 1L, Long::sum);
                return;
            }
            List<IncomingEvent> first = events.subList(0, events.size() / 2);
            List<IncomingEvent> second = events.subList(events.size() / 2, events.size());
            writeOrSplit(first, EventBatch.of(first), step);
            writeOrSplit(second, EventBatch.of(second), step);
        }
    }

    private static String topicOf(IncomingEvent event) {
        return EventCatalogue.ofType(event.type()).orElseThrow().topic();
    }

    private List<TopicProgress> progress() {
        Map<String, Long> totals = topics.totals();
        Map<String, Long> passed = topics.passed();
        return Topics.ALL.stream()
                .map(topic -> new TopicProgress(
                        topic,
                        totals.getOrDefault(topic, 0L),
                        passed.getOrDefault(topic, 0L),
                        unreadable.getOrDefault(topic, 0L),
                        notApplied.getOrDefault(topic, 0L)))
                .toList();
    }
}
