package org.huiyin.opinions.schedule;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.huiyin.kit.identity.Role;

import static org.huiyin.opinions.schedule.SettlementMove.REINSTATE;
import static org.huiyin.opinions.schedule.SettlementMove.TICK_OFF;
import static org.huiyin.opinions.schedule.SettlementMove.UNTICK;
import static org.huiyin.opinions.schedule.SettlementMove.WAIVE;
import static org.huiyin.opinions.schedule.SettlementState.DONE;
import static org.huiyin.opinions.schedule.SettlementState.OPEN;
import static org.huiyin.opinions.schedule.SettlementState.WAIVED;

/**
 * The life of a requirement at an organization as a table (CAM-3). What does not apply is waived by the office with a
 * reason, and stays in sight: nothing is skipped silently, and nobody excuses the own organization.
 */
public final class SettlementLife {

    private static final Set<String> STAFF = Set.of(Role.COLLECTOR, Role.OFFICER);
    private static final Set<String> OFFICE = Set.of(Role.SORTER, Role.ADMIN);

    private static final List<Step> STEPS = List.of(
            new Step(OPEN, TICK_OFF, DONE, STAFF),
            new Step(DONE, UNTICK, OPEN, STAFF),
            new Step(OPEN, WAIVE, WAIVED, OFFICE),
            new Step(WAIVED, REINSTATE, OPEN, OFFICE));

    private SettlementLife() {}

    /** @param roles who may make it; staff for the own organization only */
    public record Step(SettlementState from, SettlementMove move, SettlementState to, Set<String> roles) {}

    public static List<Step> steps() {
        return STEPS;
    }

    /** Where the move leads from the state, or nothing when it may not be made. */
    static Optional<SettlementState> next(SettlementState from, SettlementMove move) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.move() == move)
                .map(Step::to)
                .findFirst();
    }

    static List<SettlementMove> allowedMoves(SettlementState from) {
        return STEPS.stream().filter(step -> step.from() == from).map(Step::move).toList();
    }
}
