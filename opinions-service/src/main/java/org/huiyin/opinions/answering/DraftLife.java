package org.huiyin.opinions.answering;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.huiyin.kit.identity.Role;

import static org.huiyin.opinions.answering.DraftMove.APPROVE;
import static org.huiyin.opinions.answering.DraftMove.EDIT;
import static org.huiyin.opinions.answering.DraftMove.PUBLISH;
import static org.huiyin.opinions.answering.DraftMove.RETURN;
import static org.huiyin.opinions.answering.DraftMove.SUBMIT;
import static org.huiyin.opinions.answering.DraftMove.WITHDRAW;
import static org.huiyin.opinions.answering.DraftState.DRAFTED;
import static org.huiyin.opinions.answering.DraftState.PUBLISHED;
import static org.huiyin.opinions.answering.DraftState.RETURNED;
import static org.huiyin.opinions.answering.DraftState.SUBMITTED;
import static org.huiyin.opinions.answering.DraftState.WITHDRAWN;

/**
 * The life of a draft as a table (SRT-5, TRU-4). What was returned is edited before it is submitted again; what waits
 * for approval is not edited, so that what is approved is what was read.
 */
final class DraftLife {

    private static final Set<String> WRITERS = Set.of(Role.SORTER, Role.OFFICER);
    private static final Set<String> APPROVERS = Set.of(Role.SORTER, Role.LEADER);

    private static final List<Step> STEPS = List.of(
            new Step(DRAFTED, EDIT, DRAFTED, WRITERS),
            new Step(DRAFTED, SUBMIT, SUBMITTED, WRITERS),
            new Step(DRAFTED, PUBLISH, PUBLISHED, WRITERS),
            new Step(DRAFTED, WITHDRAW, WITHDRAWN, WRITERS),
            new Step(SUBMITTED, APPROVE, PUBLISHED, APPROVERS),
            new Step(SUBMITTED, RETURN, RETURNED, APPROVERS),
            new Step(RETURNED, EDIT, DRAFTED, WRITERS),
            new Step(RETURNED, WITHDRAW, WITHDRAWN, WRITERS));

    private DraftLife() {}

    /** @param roles who may make it */
    record Step(DraftState from, DraftMove move, DraftState to, Set<String> roles) {}

    static List<Step> steps() {
        return STEPS;
    }

    /** Where the move leads from the state, or nothing when it may not be made. */
    static Optional<DraftState> next(DraftState from, DraftMove move) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.move() == move)
                .map(Step::to)
                .findFirst();
    }

    static List<DraftMove> allowedMoves(DraftState from) {
        return STEPS.stream()
                .filter(step -> step.from() == from)
                .map(Step::move)
                .sorted()
                .toList();
    }
}
