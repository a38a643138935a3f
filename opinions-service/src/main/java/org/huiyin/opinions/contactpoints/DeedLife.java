package org.huiyin.opinions.contactpoints;

import java.util.List;

import static org.huiyin.opinions.contactpoints.DeedState.DONE;
import static org.huiyin.opinions.contactpoints.DeedState.DROPPED;
import static org.huiyin.opinions.contactpoints.DeedState.PROMISED;

/**
 * The life of a practical deed as a table (CAM-5). What is dropped stays dropped: another promise is another deed. What
 * was done, also by hand, is open again when the commitment that took it up begins another round.
 */
final class DeedLife {

    private static final List<Step> STEPS = List.of(new Step(PROMISED, DONE), new Step(PROMISED, DROPPED));

    private static final Step REOPENING = new Step(DONE, PROMISED);

    private DeedLife() {}

    record Step(DeedState from, DeedState to) {}

    static boolean allows(DeedState from, DeedState to) {
        return STEPS.contains(new Step(from, to));
    }

    /** Whether it is open again when its commitment is reopened; nobody does it by hand. */
    static boolean isOpenAgainFrom(DeedState state) {
        return REOPENING.from() == state;
    }

    /** The states in which it can be settled. */
    static List<DeedState> nextOf(DeedState from) {
        return STEPS.stream().filter(step -> step.from() == from).map(Step::to).toList();
    }
}
