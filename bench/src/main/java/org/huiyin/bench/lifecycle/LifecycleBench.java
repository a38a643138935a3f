package org.huiyin.bench.lifecycle;

import java.time.Duration;
import java.util.List;

import org.huiyin.bench.figures.Row;
import org.huiyin.bench.figures.Section;
import org.huiyin.bench.figures.Target;
import org.huiyin.bench.load.ClosedLoop;
import org.huiyin.bench.load.LoadResult;
import org.huiyin.bench.load.Side;
import org.huiyin.bench.stack.BenchStack;

/** (d) Whole lifecycles per second, before and after many opinions were loaded. */
public final class LifecycleBench {

    private static final double TARGET = 0.90;
    private static final int WORKERS = 8;
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(2);

    private final BenchStack stack;
    private final int rounds;
    private final Duration round;
    private final Side empty;
    private final Side loaded;

    public LifecycleBench(BenchStack stack, int rounds, Duration round) {
        this.stack = stack;
        this.rounds = rounds;
        this.round = round;
        this.empty = new Side(stack);
        this.loaded = new Side(stack);
    }

    /**
     * Warms up, then measures the stack as it stands before anything is loaded.
     *
     * @param warmUp lifecycles before the first round: a service whose code is not compiled yet would make the empty
     *     figure small and the ratio large
     */
    public void measureEmpty(int warmUp) throws Exception {
        stack.tell("lifecycles", "warming up");
        long begin = System.nanoTime();
        for (long done = 0; done < warmUp && System.nanoTime() - begin < LONGEST_WARM_UP.toNanos(); ) {
            done += run(round).done();
        }
        measure(empty, "empty");
    }

    /** Measures the loaded stack, after a round that does not count: the services may have been idle. */
    public void measureLoaded() throws Exception {
        run(round);
        measure(loaded, "loaded");
    }

    private void measure(Side side, String name) throws Exception {
        for (int number = 1; number <= rounds; number++) {
            side.measure(() -> run(round));
            stack.tell("lifecycles", "%s, round %d of %d: %s/s".formatted(
                    name, number, rounds, Row.shown(side.last().perSecond())));
        }
    }

    private LoadResult run(Duration duration) throws Exception {
        return ClosedLoop.run(WORKERS, duration, worker -> new Lifecycle(stack, worker));
    }

    /** @param opinions how many were loaded in between */
    public Section section(int opinions) {
        double ratio = loaded.perSecond().median() / empty.perSecond().median();
        List<Row> rows = List.of(
                Row.of("empty, lifecycles/s", empty.perSecond(), ""),
                Row.of("with %,d opinions, lifecycles/s".formatted(opinions), loaded.perSecond(),
                        "%.2f of the empty figure".formatted(ratio)),
                Row.of("empty, one lifecycle p50, ms", empty.percentile(50), ""),
                Row.of("with %,d opinions, one lifecycle p50, ms".formatted(opinions), loaded.percentile(50), ""),
                new Row("empty, processor µs per lifecycle", empty.processorTime(), "", ""),
                new Row("loaded, processor µs per lifecycle", loaded.processorTime(), "", ""));
        String settings = ("%d workers, %d rounds of %d s each. A lifecycle is twelve changes and the look for the problem where its "
                + "event arrives: opinion, problem, assignment, plan, item, submission, endorsement, consultation, adoption, "
                + "progress, completion, verification. The opinions were loaded by COPY as the service writes them, "
                + "their events sent to the topic and projected by reporting-service before the rounds began.")
                .formatted(WORKERS, rounds, round.toSeconds());
        return new Section("(d) Lifecycles", settings, rows,
                List.of(Target.atLeast("(d) lifecycles, loaded, of the empty figure,", TARGET, ratio)),
                empty.done() + loaded.done(), empty.errors() + loaded.errors(),
                empty.firstError() + loaded.firstError());
    }
}
