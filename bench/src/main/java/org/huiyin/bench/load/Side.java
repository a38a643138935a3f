package org.huiyin.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.huiyin.bench.figures.Series;
import org.huiyin.bench.stack.BenchStack;
import org.huiyin.bench.stack.ProcessorTime;

/** The rounds of one side of a comparison, and the processor time that each part had meanwhile. */
public final class Side {

    private final BenchStack stack;
    private final List<LoadResult> rounds = new ArrayList<>();
    private ProcessorTime time = new ProcessorTime(Map.of());

    public Side(BenchStack stack) {
        this.stack = stack;
    }

    /** A load. */
    @FunctionalInterface
    public interface Load {
        LoadResult run() throws Exception;
    }

    /** Waits until nothing is on its way any more, then runs the load as the next round. */
    public void measure(Load load) throws Exception {
        stack.settle();
        ProcessorTime before = ProcessorTime.now(stack.parts());
        rounds.add(load.run());
        time = time.plus(ProcessorTime.now(stack.parts()).since(before));
    }

    public LoadResult last() {
        return rounds.getLast();
    }

    public Series perSecond() {
        return new Series(rounds.stream().map(LoadResult::perSecond).toList());
    }

    /** A percentile of the time that a piece of work took, in milliseconds. */
    public Series percentile(double percentile) {
        return new Series(rounds.stream()
                .map(round -> round.micros().getValueAtPercentile(percentile) / 1_000.0)
                .toList());
    }

    /** Microseconds of each part for one piece of work. */
    public String processorTime() {
        return time.perPiece(done());
    }

    public long done() {
        return rounds.stream().mapToLong(LoadResult::done).sum();
    }

    public long errors() {
        return rounds.stream().mapToLong(LoadResult::errors).sum();
    }

    public String firstError() {
        return rounds.stream().map(LoadResult::firstError).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
