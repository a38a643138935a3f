package org.huiyin.rectification.transition;

import java.time.LocalDate;

import org.huiyin.rectification.commitment.Consequence;
import org.huiyin.rectification.satisfaction.Tally;

/**
 * A democratic assessment as it was recorded, and what followed from it (SUP-4, SAT-2).
 *
 * @param round of the phase
 */
record Assessment(
        int round, int satisfied, int fairlySatisfied, int dissatisfied, Consequence consequence, LocalDate recordedOn) {

    static Assessment of(int round, Tally tally, Consequence consequence, LocalDate day) {
        return new Assessment(
                round, tally.satisfied(), tally.fairlySatisfied(), tally.dissatisfied(), consequence, day);
    }
}
