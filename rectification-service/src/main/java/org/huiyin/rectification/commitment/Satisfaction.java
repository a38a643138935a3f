package org.huiyin.rectification.commitment;

import java.time.LocalDate;

/** The result of the latest survey that had one (SAT-1, SAT-2). */
public record Satisfaction(
        int round, int satisfied, int fairlySatisfied, int dissatisfied, Consequence consequence, LocalDate closedOn) {

    public int ballots() {
        return satisfied + fairlySatisfied + dissatisfied;
    }

    /** As a line of the item's history, where each round's result stays. */
    String toNote() {
        return "测评%d票：满意%d，比较满意%d，不满意%d".formatted(ballots(), satisfied, fairlySatisfied, dissatisfied);
    }
}
