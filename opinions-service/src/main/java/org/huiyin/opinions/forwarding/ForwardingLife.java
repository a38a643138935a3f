package org.huiyin.opinions.forwarding;

import java.util.List;
import java.util.Optional;

/**
 * The life of a forwarding as a table (SRT-4). The recipient acknowledges it; the office takes it back, also when it
 * was read already: it may have gone to the wrong one.
 */
final class ForwardingLife {

    private static final List<Step> STEPS = List.of(
            new Step(ForwardingState.FORWARDED, ForwardingMove.ACKNOWLEDGE, ForwardingState.ACKNOWLEDGED),
            new Step(ForwardingState.FORWARDED, ForwardingMove.WITHDRAW, ForwardingState.WITHDRAWN),
            new Step(ForwardingState.ACKNOWLEDGED, ForwardingMove.WITHDRAW, ForwardingState.WITHDRAWN));

    private ForwardingLife() {}

    /** What can be done with a forwarding. */
    enum ForwardingMove {
        /** By the recipient. */
        ACKNOWLEDGE,
        /** By the office. */
        WITHDRAW
    }

    record Step(ForwardingState from, ForwardingMove move, ForwardingState to) {}

    static List<Step> steps() {
        return STEPS;
    }

    static Optional<ForwardingState> next(ForwardingState from, ForwardingMove move) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.move() == move)
                .map(Step::to)
                .findFirst();
    }

    static List<ForwardingMove> allowedMoves(ForwardingState from) {
        return STEPS.stream().filter(step -> step.from() == from).map(Step::move).toList();
    }
}
