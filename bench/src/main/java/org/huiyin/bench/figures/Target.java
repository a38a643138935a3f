package org.huiyin.bench.figures;

/**
 * What was aimed at and what came.
 *
 * @param text the target in words
 * @param reached the figure, in words
 */
public record Target(String text, String reached, boolean isMet) {

    public static Target atLeast(String what, double target, double figure) {
        return new Target("%s at least %.2f".formatted(what, target), "%.2f".formatted(figure), figure >= target);
    }

    public static Target below(String what, String unit, double target, double figure) {
        return new Target("%s below %s %s".formatted(what, Row.shown(target), unit),
                "%s %s".formatted(Row.shown(figure), unit), figure < target);
    }
}
