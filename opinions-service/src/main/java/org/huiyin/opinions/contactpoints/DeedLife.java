package org.huiyin.opinions.contactpoints;

import java.util.List;

import static org.huiyin.opinions.contactpoints.DeedState.DONE;
import static org.huiyin.opinions.contactpoints.DeedState.DROPPED;
import static org.huiyin.opinions.contactpoints.DeedState.PROMISED;

/** The life of a practical deed as a table (CAM-5). What is settled stays settled: another promise is another deed. */
final class DeedLife {

    private static final List<Step> STEPS = List.of(new Step(PROMISED, DONE), new Step(PROMISED, DROPPED));

    private DeedLife() {}

    record Step(DeedState from, DeedState to) {}

    static boolean allows(DeedState from, DeedState to) {
        return STEPS.contains(new Step(from, to));
    }

    /** The states in which it can be settled. */
    static List<DeedState> nextOf(DeedState from) {
        return STEPS.stream().filter(step -> step.from() == from).map(Step::to).toList();
    }
}
