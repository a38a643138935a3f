package org.huiyin.opinions.directory;

import java.util.List;
import java.util.Optional;

import static org.huiyin.opinions.directory.OrganizationState.ACTIVE;
import static org.huiyin.opinions.directory.OrganizationState.DISSOLVED;

/** The life of an organization as a table (CAM-1). Nothing is ever deleted: reports of past periods name it. */
final class OrganizationLife {

    private static final List<Step> STEPS = List.of(
            new Step(ACTIVE, OrganizationMove.MOVE, ACTIVE),
            new Step(ACTIVE, OrganizationMove.MERGE, DISSOLVED),
            new Step(ACTIVE, OrganizationMove.DISSOLVE, DISSOLVED),
            new Step(DISSOLVED, OrganizationMove.REACTIVATE, ACTIVE));

    private OrganizationLife() {}

    record Step(OrganizationState from, OrganizationMove move, OrganizationState to) {}

    static List<Step> steps() {
        return STEPS;
    }

    static Optional<OrganizationState> next(OrganizationState from, OrganizationMove move) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.move() == move)
                .map(Step::to)
                .findFirst();
    }

    static List<OrganizationMove> allowedMoves(OrganizationState from) {
        return STEPS.stream().filter(step -> step.from() == from).map(Step::move).toList();
    }
}
