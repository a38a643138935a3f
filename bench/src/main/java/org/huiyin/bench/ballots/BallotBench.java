package org.huiyin.bench.ballots;

import java.time.Duration;
import java.util.List;

import org.huiyin.bench.figures.Row;
import org.huiyin.bench.figures.Section;
import org.huiyin.bench.figures.Target;
import org.huiyin.bench.load.ClosedLoop;
import org.huiyin.bench.load.LoadResult;
import org.huiyin.bench.load.Side;
import org.huiyin.bench.stack.BenchStack;

/** (i) Ballots cast per second, beside plain JDBC that uses the code and inserts the ballot. */
public final class BallotBench {

    private static final double TARGET = 0.35;
    /** More than either side will do: codes are made before the round. */
    private static final int MOST_PER_SECOND = 8_000;
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(3);

    private final BenchStack stack;
    private final int connections;
    private final Side suite;
    private final Side bare;

    public BallotBench(BenchStack stack, int connections) {
        this.stack = stack;
        this.connections = connections;
        this.suite = new Side(stack);
        this.bare = new Side(stack);
    }

    /** @param warmUp ballots that the suite takes before the first round */
    public Section run(int rounds, Duration round, int warmUp) throws Exception {
        SuiteBallots residents = SuiteBallots.open(stack);
        BareBallots plain = BareBallots.copy(stack, residents.survey());
        int ballots = Math.toIntExact(MOST_PER_SECOND * round.toSeconds());
        stack.tell("ballots", "warming up");
        plain.provide(ballots);
        bareRound(plain, round);
        long begin = System.nanoTime();
        for (long done = 0; done < warmUp && System.nanoTime() - begin < LONGEST_WARM_UP.toNanos(); ) {
            residents.provide(ballots);
            done += suiteRound(residents, round).done();
        }
        for (int number = 1; number <= rounds; number++) {
            plain.provide(ballots);
            bare.measure(() -> bareRound(plain, round));
            residents.provide(ballots);
            suite.measure(() -> suiteRound(residents, round));
            stack.tell("ballots", "round %d of %d: plain JDBC %s/s, suite %s/s".formatted(number, rounds,
                    Row.shown(bare.last().perSecond()), Row.shown(suite.last().perSecond())));
        }
        return section(rounds, round);
    }

    private LoadResult bareRound(BareBallots plain, Duration duration) throws Exception {
        return ClosedLoop.run(connections, duration, plain::voter);
    }

    private LoadResult suiteRound(SuiteBallots residents, Duration duration) throws Exception {
        return ClosedLoop.run(connections, duration, number -> residents.voter());
    }

    private Section section(int rounds, Duration round) {
        double ratio = suite.perSecond().median() / bare.perSecond().median();
        List<Row> rows = List.of(
                Row.of("plain JDBC, ballots/s", bare.perSecond(), ""),
                Row.of("suite, ballots/s", suite.perSecond(), "%.2f of plain JDBC".formatted(ratio)),
                Row.of("suite, answer p50, ms", suite.percentile(50), ""),
                Row.of("suite, answer p99, ms", suite.percentile(99), ""),
                new Row("plain JDBC, processor µs per ballot", bare.processorTime(), "", ""),
                new Row("suite, processor µs per ballot", suite.processorTime(), "", ""));
        String settings = ("%d connections each, %d rounds of %d s, in turns, each ballot with a code of its own, all in "
                + "one survey. One transaction for each ballot; fsync and synchronous_commit on.")
                .formatted(connections, rounds, round.toSeconds());
        return new Section("(i) Ballots", settings, rows,
                List.of(Target.atLeast("(i) ballots, of plain JDBC,", TARGET, ratio)),
                suite.done() + bare.done(), suite.errors() + bare.errors(), suite.firstError() + bare.firstError());
    }
}
