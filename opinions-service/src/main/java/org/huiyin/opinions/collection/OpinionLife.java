package org.huiyin.opinions.collection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.huiyin.kit.identity.Role;

import static org.huiyin.opinions.collection.OpinionMove.ANSWER;
import static org.huiyin.opinions.collection.OpinionMove.DECLINE;
import static org.huiyin.opinions.collection.OpinionMove.REOPEN;
import static org.huiyin.opinions.collection.OpinionMove.REVIEW_RESULT;
import static org.huiyin.opinions.collection.OpinionMove.SORT;
import static org.huiyin.opinions.collection.OpinionMove.UNSORT;
import static org.huiyin.opinions.collection.OpinionState.ANSWERED;
import static org.huiyin.opinions.collection.OpinionState.DECLINED;
import static org.huiyin.opinions.collection.OpinionState.RECEIVED;
import static org.huiyin.opinions.collection.OpinionState.SORTED;

/**
 * The life of an opinion as a table (SRT-5). What needs no looking into may be answered or declined at once. A category
 * may be put right at any time, since reports count by it; that opens nothing again. A published result answers
 * what is still open, and leaves what is closed as it is. What had no other answer is open again once it leaves the
 * problem of that result.
 */
public final class OpinionLife {

    private static final Set<String> OFFICE = Set.of(Role.SORTER);
    private static final Set<String> OFFICE_OR_CONCERNED = Set.of(Role.SORTER, Role.OFFICER);
    /** By an event, or by undoing something else; never by a person as such. */
    private static final Set<String> NOBODY = Set.of();

    private static final List<Step> STEPS = List.of(
            new Step(RECEIVED, SORT, SORTED, OFFICE),
            new Step(RECEIVED, ANSWER, ANSWERED, OFFICE_OR_CONCERNED),
            new Step(RECEIVED, DECLINE, DECLINED, OFFICE),
            new Step(RECEIVED, REVIEW_RESULT, ANSWERED, NOBODY),
            new Step(SORTED, SORT, SORTED, OFFICE),
            new Step(SORTED, UNSORT, RECEIVED, NOBODY),
            new Step(SORTED, ANSWER, ANSWERED, OFFICE_OR_CONCERNED),
            new Step(SORTED, DECLINE, DECLINED, OFFICE),
            new Step(SORTED, REVIEW_RESULT, ANSWERED, NOBODY),
            new Step(ANSWERED, SORT, ANSWERED, OFFICE),
            new Step(ANSWERED, UNSORT, ANSWERED, NOBODY),
            new Step(ANSWERED, REVIEW_RESULT, ANSWERED, NOBODY),
            new Step(ANSWERED, REOPEN, SORTED, NOBODY),
            new Step(DECLINED, SORT, DECLINED, OFFICE),
            new Step(DECLINED, UNSORT, DECLINED, NOBODY),
            new Step(DECLINED, REVIEW_RESULT, DECLINED, NOBODY));

    private OpinionLife() {}

    /** @param roles who may make it; empty when no person does */
    public record Step(OpinionState from, OpinionMove move, OpinionState to, Set<String> roles) {}

    public static List<Step> steps() {
        return STEPS;
    }

    /** Where the move leads from the state, or nothing when it may not be made. */
    public static Optional<OpinionState> next(OpinionState from, OpinionMove move) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.move() == move)
                .map(Step::to)
                .findFirst();
    }

    /** What a person can do with an opinion in the state. */
    public static List<OpinionMove> allowedMoves(OpinionState from) {
        List<OpinionMove> moves = new ArrayList<>();
        for (Step step : STEPS) {
            if (step.from() == from && !step.roles().isEmpty()) {
                moves.add(step.move());
            }
        }
        moves.sort(Comparator.naturalOrder());
        return moves;
    }
}
