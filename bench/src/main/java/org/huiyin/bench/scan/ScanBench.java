package org.huiyin.bench.scan;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.huiyin.bench.figures.Row;
import org.huiyin.bench.figures.Section;
import org.huiyin.bench.stack.BenchStack;

/** How long the scan takes to find, note and tell very many overdue commitments (SUP-2), beside one UPDATE. */
public final class ScanBench {

    private static final Duration MOST = Duration.ofMinutes(20);
    /** Commitments in one transaction of the scan, as the service is set. */
    private static final int BATCH = 200;

    private final BenchStack stack;
    private final int commitments;

    public ScanBench(BenchStack stack, int commitments) {
        this.stack = stack;
        this.commitments = commitments;
    }

    /** Stops and starts rectification-service, which looks for them ten seconds after its start. */
    public Section run() throws Exception {
        OverdueRows rows = new OverdueRows(stack);
        stack.settle();
        stack.parts().rectification().stop();
        rows.insert(commitments);
        double bare = perSecond(rows.updateAtOnce().toMillis());
        stack.tell("scan", "one UPDATE: %s commitments/s".formatted(Row.shown(bare)));
        rows.insert(commitments);
        stack.parts().rectification().start();
        stack.await("every overdue commitment is marked", MOST, () -> is(rows::areMarked));
        double marked = perSecond(rows.millisOfMarking());
        stack.tell("scan", "marked: %s commitments/s".formatted(Row.shown(marked)));
        stack.await("every superior is told", MOST, () -> is(rows::areTold));
        double told = perSecond(rows.millisOfTelling());
        stack.tell("scan", "told: %s commitments/s".formatted(Row.shown(told)));
        long lines = Math.min(rows.linesOfHistory(), rows.told());
        stack.settle();
        rows.delete();
        return section(bare, marked, told, lines);
    }

    private Section section(double bare, double marked, double told, long lines) {
        List<Row> figures = List.of(
                new Row("one UPDATE of the same rows, commitments/s", Row.shown(bare), "", ""),
                new Row("suite, found overdue, noted and told, commitments/s", Row.shown(marked), "",
                        "%.3f of the UPDATE".formatted(marked / bare)),
                new Row("suite, a superior told of each, steps/s", Row.shown(told), "",
                        "%.3f of the UPDATE".formatted(told / bare)));
        String settings = ("%,d open commitments whose deadline has passed in the last thirty days, one replica, %d in a transaction. The UPDATE sets the "
                + "same column of the same rows in one transaction while the service is down. The suite locks, reads and changes each commitment, and "
                + "writes a line of its history, one of the change log and its event; then a clock, a step, a line and an event for its "
                + "superior. Relay and readers run beside it.").formatted(commitments, BATCH);
        boolean isExact = lines == commitments;
        return new Section("Overdue scan", settings, figures, List.of(), lines, isExact ? 0 : 1,
                isExact ? "" : "%,d of %,d commitments were noted and told".formatted(lines, commitments));
    }

    /** Without the last batch, whose end the rows do not tell. */
    private double perSecond(long millis) {
        return 1e3 * (commitments - BATCH) / Math.max(1, millis);
    }

    private static boolean is(Question question) {
        try {
            return question.answer();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A look into the database. */
    private interface Question {

        boolean answer() throws SQLException;
    }
}
