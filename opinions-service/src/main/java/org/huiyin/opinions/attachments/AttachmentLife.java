package org.huiyin.opinions.attachments;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.huiyin.kit.identity.Role;

import static org.huiyin.opinions.attachments.AttachmentMove.ERASE;
import static org.huiyin.opinions.attachments.AttachmentMove.RESTORE;
import static org.huiyin.opinions.attachments.AttachmentMove.WITHDRAW;
import static org.huiyin.opinions.attachments.AttachmentState.ERASED;
import static org.huiyin.opinions.attachments.AttachmentState.KEPT;
import static org.huiyin.opinions.attachments.AttachmentState.WITHDRAWN;

/**
 * The life of an attachment as a table: taken away at once, gone for good after a term, so that an error can be undone.
 */
public final class AttachmentLife {

    private static final Set<String> OFFICE = Set.of(Role.SORTER, Role.ADMIN);
    /** By time, never by a person. */
    private static final Set<String> NOBODY = Set.of();

    private static final List<Step> STEPS = List.of(
            new Step(KEPT, WITHDRAW, WITHDRAWN, OFFICE),
            new Step(WITHDRAWN, RESTORE, KEPT, OFFICE),
            new Step(WITHDRAWN, ERASE, ERASED, NOBODY));

    private AttachmentLife() {}

    /** @param roles who may make it; empty when no person does */
    public record Step(AttachmentState from, AttachmentMove move, AttachmentState to, Set<String> roles) {}

    public static List<Step> steps() {
        return STEPS;
    }

    static Optional<AttachmentState> next(AttachmentState from, AttachmentMove move) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.move() == move)
                .map(Step::to)
                .findFirst();
    }

    /** What a person can do with an attachment in the state. */
    static List<AttachmentMove> allowedMoves(AttachmentState from) {
        return STEPS.stream()
                .filter(step -> step.from() == from && !step.roles().isEmpty())
                .map(Step::move)
                .toList();
    }
}
