package org.huiyin.bench.figures;

import java.util.List;

/**
 * What one measurement brought.
 *
 * @param settings how it was measured, in a sentence
 * @param answers pieces of work that counted
 * @param errors pieces of work whose answer was not the right one, of a service that was not 2xx: one is enough to make
 *     the run fail
 */
public record Section(
        String title, String settings, List<Row> rows, List<Target> targets, long answers, long errors, String firstError) {

    public Section {
        rows = List.copyOf(rows);
        targets = List.copyOf(targets);
    }
}
