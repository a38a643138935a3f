package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.inbox.IncomingEvent;
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
    private final RebuildReader reader;
    private final UUID id;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private final IdleReadModel target;
    private final Map<String, Long> notApplied = new TreeMap<>();
    private List<TopicProgress> progress;

    /** @param connection without automatic commits, and holder of the {@link RebuildLock} */
    RebuildRun(Connection connection, RebuildReader reader, UUID id, Clock clock, BooleanSupplier stopping)
            throws SQLException {
        this.connection = connection;
        this.reader = reader;
        this.id = id;
        this.clock = clock;
        this.stopping = stopping;
        this.target = new IdleReadModel(connection);
        this.progress = reader.start();
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
        enter(RebuildPhase.LOADING);
        target.join();
        target.empty();
        commit();
        do {
            readToTheEnds(Projector::load, true);
        } while (reader.aimAtPresentEnds() > NEAR);

        enter(RebuildPhase.COUNTING);
        target.join();
        target.complete();
        commit();

        enter(RebuildPhase.CATCHING_UP);
        for (int round = 0; round < MOST_ROUNDS && reader.aimAtPresentEnds() > VERY_NEAR; round++) {
            readToTheEnds(Projector::apply, true);
        }

        enter(RebuildPhase.SWITCHING);
        switchOver();
    }

    private void switchOver() throws SQLException {
        target.join();
        ProjectionSchemas.holdWriters(connection);
        if (reader.aimAtPresentEnds() > 0) {
            readToTheEnds(Projector::apply, false);
        }
        Consistency consistency = Consistency.of(connection, target.schema());
        if (!consistency.consistent()) {
            throw new Refused(consistency.differences() + " counters of the new read model differ from its facts");
        }
        try (Statement statement = connection.createStatement()) {
            // This commit waits for the disk, and with it all those before it.
            statement.execute("set local synchronous_commit = on");
        }
        ProjectionSchemas.switchTo(connection, target.schema(), clock.instant());
        Rebuilds.saveProgress(connection, id, progress());
        Rebuilds.end(connection, id, RebuildState.COMPLETED, null, clock.instant());
        connection.commit();
    }

    private void enter(RebuildPhase phase) throws SQLException {
        Rebuilds.enter(connection, id, phase);
        commit();
    }

    /** @param inSteps whether each chunk is committed, so that the progress is seen */
    private void readToTheEnds(Step step, boolean inSteps) throws SQLException {
        RebuildChunk chunk;
        do {
            chunk = reader.take();
            if (inSteps) {
                target.join();
            }
            if (!chunk.events().isEmpty()) {
                writeOrSplit(chunk.events(), chunk.batch(), step);
            }
            progress = chunk.progress();
            if (inSteps) {
                commit();
            }
            requireGoOn();
        } while (chunk.remaining() > 0);
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
                String type = events.getFirst().type();
                notApplied.merge(EventCatalogue.ofType(type).orElseThrow().topic(), 1L, Long::sum);
                return;
            }
            List<IncomingEvent> first = events.subList(0, events.size() / 2);
            List<IncomingEvent> second = events.subList(events.size() / 2, events.size());
            writeOrSplit(first, EventBatch.of(first), step);
            writeOrSplit(second, EventBatch.of(second), step);
        }
    }

    private List<TopicProgress> progress() {
        return progress.stream()
                .map(topic -> new TopicProgress(
                        topic.topic(),
                        topic.recordsTotal(),
                        topic.recordsRead(),
                        topic.unreadable(),
                        notApplied.getOrDefault(topic.topic(), 0L)))
                .toList();
    }
}
