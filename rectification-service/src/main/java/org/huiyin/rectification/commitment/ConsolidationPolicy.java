package org.huiyin.rectification.commitment;

import java.time.LocalDate;

/**
 * How long after its conclusion a commitment is looked at again (REC-9): two to three months, long enough for an old
 * habit to come back and short enough for those who did the work to be still there. Calendar days, since a problem does
 * not rest on holidays.
 */
record ConsolidationPolicy(int days) {

    private static final int FEWEST = 60;
    private static final int MOST = 90;

    ConsolidationPolicy {
        if (days < FEWEST || days > MOST) {
            throw new IllegalArgumentException(
                    "A consolidation period takes %d to %d days, not %d".formatted(FEWEST, MOST, days));
        }
    }

    LocalDate dueOn(LocalDate concludedOn) {
        return concludedOn.plusDays(days);
    }
}
