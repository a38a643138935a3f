package org.huiyin.bench.intake;

import java.time.Duration;
import java.util.List;

import org.huiyin.bench.figures.Row;
import org.huiyin.bench.figures.Section;
import org.huiyin.bench.figures.Target;
import org.huiyin.bench.load.ClosedLoop;
import org.huiyin.bench.load.LoadResult;
import org.huiyin.bench.load.Side;
import org.huiyin.bench.stack.BenchStack;

/** (a) Opinions accepted per second, beside plain JDBC that inserts the same rows. */
public final class IntakeBench {

    private static final double TARGET = 0.40;
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(3);

    private final BenchStack stack;
    private final int connections;
    private final OpinionEvent event;
    private final List<byte[]> requests;
    private final Side suite;
    private final Side bare;
    private long largestBacklog;

    /**
     * @param event the pattern of what plain JDBC writes into its outbox
     * @param connections of the HTTP load, and of plain JDBC
     */
    public IntakeBench(BenchStack stack, OpinionEvent event, int connections) {
        this.stack = stack;
        this.connections = connections;
        this.suite = new Side(stack);
        this.bare = new Side(stack);
        this.requests = SuiteIntake.requests(stack);
        this.event = event;
    }

    /** @param warmUp opinions that the suite takes in before the first round: its code is compiled by then */
    public Section run(int rounds, Duration round, int warmUp) throws Exception {
        stack.tell("intake", "warming up");
        bareRound(round);
        long begin = System.nanoTime();
        for (long done = 0; done < warmUp && System.nanoTime() - begin < LONGEST_WARM_UP.toNanos(); ) {
            done += suiteRound(round).done();
        }
        largestBacklog = 0;
        for (int number = 1; number <= rounds; number++) {
            bare.measure(() -> bareRound(round));
            suite.measure(() -> suiteRound(round));
            stack.tell("intake", "round %d of %d: plain JDBC %s/s, suite %s/s".formatted(number, rounds,
                    Row.shown(bare.last().perSecond()), Row.shown(suite.last().perSecond())));
        }
        return section(rounds, round);
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
                new Row("plain JDBC, processor µs per opinion", bare.processorTime(), "", ""),
                new Row("suite, processor µs per opinion", suite.processorTime(), "", ""),
                new Row("suite, events left in the outbox at the end of a round, most", "%,d".formatted(largestBacklog), "", ""));
        String settings = ("%d connections each, %d rounds of %d s, in turns. One transaction for each opinion with the rows "
                + "`opinion`, `outbox`, `change_log`; fsync and synchronous_commit on; relay and readers run beside the suite.")
                .formatted(connections, rounds, round.toSeconds());
        return new Section("(a) Intake", settings, rows,
                List.of(Target.atLeast("(a) intake, of plain JDBC,", TARGET, ratio)),
                suite.done() + bare.done(), suite.errors() + bare.errors(), suite.firstError() + bare.firstError());
    }
}
