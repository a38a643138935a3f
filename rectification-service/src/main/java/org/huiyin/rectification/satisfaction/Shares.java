package org.huiyin.rectification.satisfaction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Percentages to a tenth, which sum to 100.0 whatever the counts: what rounding down leaves over goes to those who lost
 * most by it, and between equals to the less satisfied, so that no result is made to look better. For the eye: what
 * follows from a survey is judged by its counts (SAT-2).
 */
record Shares(BigDecimal satisfied, BigDecimal fairlySatisfied, BigDecimal dissatisfied) {

    private static final int WHOLE = 1_000;

    /** @throws IllegalArgumentException without any ballot */
    static Shares of(Tally tally) {
        long ballots = tally.ballots();
        if (ballots == 0) {
            throw new IllegalArgumentException("No ballots have no shares");
        }
        Map<Choice, Long> tenths = new EnumMap<>(Choice.class);
        long left = WHOLE;
        for (Choice choice : Choice.values()) {
            long whole = (long) WHOLE * tally.of(choice) / ballots;
            tenths.put(choice, whole);
            left -= whole;
        }
        List<Choice> byLoss = new ArrayList<>(List.of(Choice.DISSATISFIED, Choice.FAIRLY_SATISFIED, Choice.SATISFIED));
        byLoss.sort(Comparator.comparing((Choice choice) -> (long) WHOLE * tally.of(choice) % ballots).reversed());
        byLoss.stream().limit(left).forEach(choice -> tenths.merge(choice, 1L, Long::sum));
        return new Shares(
                percent(tenths.get(Choice.SATISFIED)),
                percent(tenths.get(Choice.FAIRLY_SATISFIED)),
                percent(tenths.get(Choice.DISSATISFIED)));
    }

    /** A part of a whole as a percentage to the nearest tenth. */
    static BigDecimal rate(int part, int whole) {
        return percent((2L * WHOLE * part + whole) / (2L * whole));
    }

    BigDecimal of(Choice choice) {
        return switch (choice) {
            case SATISFIED -> satisfied;
            case FAIRLY_SATISFIED -> fairlySatisfied;
            case DISSATISFIED -> dissatisfied;
        };
    }

    private static BigDecimal percent(long tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }
}
