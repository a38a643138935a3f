package org.huiyin.bench.figures;

/**
 * A line of a table.
 *
 * @param figure what was measured, with its unit
 * @param median of the rounds
 * @param spread least and most of the rounds; empty where there was one
 * @param compared with the bare counterpart, or with the target; empty where there is nothing to compare
 */
public record Row(String figure, String median, String spread, String compared) {

    /** A series as it is shown: whole numbers from a hundred on. */
    public static Row of(String figure, Series series, String compared) {
        String spread = series.values().size() == 1
                ? ""
                : "%s – %s".formatted(shown(series.least()), shown(series.most()));
        return new Row(figure, shown(series.median()), spread, compared);
    }

    /** To three digits or more. */
    public static String shown(double value) {
        if (value >= 100) {
            return "%,d".formatted(Math.round(value));
        }
        return value >= 10 ? "%.1f".formatted(value) : "%.2f".formatted(value);
    }
}
