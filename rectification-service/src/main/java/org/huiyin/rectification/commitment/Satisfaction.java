package org.huiyin.rectification.commitment;

import java.time.LocalDate;

/** The result of the latest survey that had one (SAT-1, SAT-2). */
public record Satisfaction(
        int round, int satisfied, int fairlySatisfied, int dissatisfied, Consequence consequence, LocalDate closedOn) {

    public int ballots() {
        return satisfied + fairlySatisfied + dissatisfied;
    }
}
