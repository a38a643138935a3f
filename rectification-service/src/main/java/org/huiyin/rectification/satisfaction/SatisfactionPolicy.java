package org.huiyin.rectification.satisfaction;

import org.huiyin.rectification.commitment.Consequence;

/**
 * What follows from a survey (SAT-2), by the figures of the campaign (CAM-6).
 *
 * @param fewestBallots fewer are no result: a handful of voices says nothing about many
 * @param makeUpAbovePercent more dissatisfied than this: make-up
 * @param redoAbovePercent more dissatisfied than this: another round
 */
public record SatisfactionPolicy(int fewestBallots, int makeUpAbovePercent, int redoAbovePercent) {

    /** Exactly on a threshold is not over it; whole numbers only, so that no rounding decides. */
    public Consequence judge(Tally tally) {
        if (tally.ballots() < fewestBallots) {
            return Consequence.TOO_FEW_BALLOTS;
        }
        if (isOver(redoAbovePercent, tally)) {
            return Consequence.REDO;
        }
        return isOver(makeUpAbovePercent, tally) ? Consequence.MAKE_UP : Consequence.NONE;
    }

    private static boolean isOver(int percent, Tally tally) {
        return 100L * tally.dissatisfied() > (long) percent * tally.ballots();
    }
}
