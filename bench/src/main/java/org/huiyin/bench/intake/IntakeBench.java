package org.huiyin.bench.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.huiyin.bench.figures.Row;
import org.huiyin.bench.figures.Section;
import org.huiyin.bench.figures.Series;
import org.huiyin.bench.figures.Target;
import org.huiyin.bench.load.ClosedLoop;
import org.huiyin.bench.load.LoadResult;
import org.huiyin.bench.stack.BenchStack;
import org.huiyin.bench.stack.ProcessorTime;

/** (a) Opinions accepted per second, beside plain JDBC that inserts the same rows. */
public final class IntakeBench {

    private static final double TARGET = 0.40;

    private final BenchStack stack;
    private final int connections;
    private final OpinionEvent event;
    private final List<byte[]> requests;
    private final Measured suite = new Measured();
    private final Measured bare = new Measured();
    private long largestBacklog;

    /** @param connections of the HTTP load, and of plain JDBC */
    public IntakeBench(BenchStack stack, int connections) throws Exception {
        this.stack = stack;
        this.connections = connections;
        this.requests = SuiteIntake.requests(stack);
        this.event = OpinionEvent.asTold(stack);
    }

    /** The rounds of one side. */
    private static final class Measured {

        private final List<LoadResult> rounds = new ArrayList<>();
        private ProcessorTime time = new ProcessorTime(java.util.Map.of());

        private Series perSecond() {
            return new Series(rounds.stream().map(LoadResult::perSecond).toList());
        }

        private long done() {
            return rounds.stream().mapToLong(LoadResult::done).sum();
        }

        private long errors() {
            return rounds.stream().mapToLong(LoadResult::errors).sum();
        }

        private String firstError() {
            return rounds.stream().map(LoadResult::firstError).filter(text -> !text.isEmpty()).findFirst().orElse("");
        }

        private Series percentile(double percentile) {
            return new Series(rounds.stream()
                    .map(round -> round.micros().getValueAtPercentile(percentile) / 1_000.0)
                    .toList());
        }
    }

    public Section run(int rounds, Duration round, Duration warmUp) throws Exception {
        stack.tell("intake", "warming up");
        bareRound(warmUp.dividedBy(2));
        suiteRound(warmUp);
        for (int number = 1; number <= rounds; number++) {
            measure(bare, () -> bareRound(round));
            measure(suite, () -> suiteRound(round));
            stack.tell("intake", "round %d of %d: plain JDBC %s/s, suite %s/s".formatted(number, rounds,
                    Row.shown(bare.rounds.getLast().perSecond()), Row.shown(suite.rounds.getLast().perSecond())));
        }
        return section(rounds, round);
    }

    /** A load of one side. */
    private interface Load {
        LoadResult run() throws Exception;
    }

    private void measure(Measured side, Load load) throws Exception {
        stack.settle();
        ProcessorTime before = ProcessorTime.now(stack.parts());
        side.rounds.add(load.run());
        side.time = side.time.plus(ProcessorTime.now(stack.parts()).since(before));
    }

    private LoadResult bareRound(Duration duration) throws Exception {
        return ClosedLoop.run(connections, duration, worker -> new BareIntake(stack, event, worker));
    }

    private LoadResult suiteRound(Duration duration) throws Exception {
        LoadResult result = ClosedLoop.run(connections, duration, worker -> new SuiteIntake(stack, requests, worker));
        largestBacklog = Math.max(largestBacklog, stack.waiting());
        return result;
    }

    private Section section(int rounds, Duration round) {
        double ratio = suite.perSecond().median() / bare.perSecond().median();
        List<Row> rows = List.of(
                Row.of("plain JDBC, opinions/s", bare.perSecond(), ""),
                Row.of("suite, opinions/s", suite.perSecond(), "%.2f of plain JDBC".formatted(ratio)),
                Row.of("suite, answer p50, ms", suite.percentile(50), ""),
                Row.of("suite, answer p99, ms", suite.percentile(99), ""),
                new Row("plain JDBC, processor µs per opinion", bare.time.perPiece(bare.done()), "", ""),
                new Row("suite, processor µs per opinion", suite.time.perPiece(suite.done()), "", ""),
                new Row("suite, events left in the outbox at the end of a round, most", "%,d".formatted(largestBacklog), "", ""));
        String settings = ("%d connections each, %d rounds of %d s, in turns. One transaction for each opinion with the rows "
                + "`opinion`, `outbox`, `change_log`; fsync and synchronous_commit on; relay and readers run beside the suite.")
                .formatted(connections, rounds, round.toSeconds());
        return new Section("(a) Intake", settings, rows,
                List.of(Target.atLeast("(a) intake, of plain JDBC,", TARGET, ratio)),
                suite.done() + bare.done(), suite.errors() + bare.errors(), suite.firstError() + bare.firstError());
    }
}
