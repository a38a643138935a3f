package org.huiyin.opinions.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.attachments.Evidence;

/** Ticks a requirement off at an organization, takes that back, waives it, or takes that back (CAM-3). */
@ApplicationScoped
class SettleRequirement {

    private final Requirements requirements;
    private final Duties duties;
    private final Settlements settlements;
    private final Evidence evidence;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    SettleRequirement(
            Requirements requirements,
            Duties duties,
            Settlements settlements,
            Evidence evidence,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.requirements = requirements;
        this.duties = duties;
        this.settlements = settlements;
        this.evidence = evidence;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    /**
     * What is to happen.
     *
     * @param organizationCode at which organization
     * @param postId at which post of its leadership team; absent for the organization as such
     * @param words the evidence of what was done, or the reason of any other move
     */
    record Settling(
            String organizationCode,
            @Nullable UUID postId,
            SettlementMove move,
            String words,
            List<UUID> attachmentIds) {

        UUID postOrNone() {
            return postId == null ? Settlement.NO_POST : postId;
        }
    }

    @Transactional
    Settlement settle(Caller caller, UUID requirementId, Settling settling) {
        Requirement requirement = requirements.require(requirementId);
        requireOwed(requirement, settling);
        if (!evidence.isOf(settling.organizationCode(), settling.attachmentIds())) {
            throw ProblemException.invalidField(
                    "/attachmentIds", "unknown", "The organization keeps no such evidence.");
        }
        UUID post = settling.postOrNone();
        Settlement settlement = settlements.of(requirementId, settling.organizationCode(), post)
                .orElseGet(() -> new Settlement(requirementId, settling.organizationCode(), post, time.now()));
        SettlementState before = settlement.state();
        if (!settlement.move(settling.move(), settling.words(), settling.attachmentIds(), time.today(), time.now())) {
            throw notInState(before);
        }
        settlements.persist(settlement);
        outbox.record(SettlementEvents.settled(requirement, settlement));
        record(caller, settlement, settling, before);
        return settlement;
    }

    private void requireOwed(Requirement requirement, Settling settling) {
        if (requirement.isWithdrawn()) {
            throw new ProblemException(OpinionsProblem.REQUIREMENT_WITHDRAWN, "It is owed by nobody any more.");
        }
        if (!duties.isOwed(requirement.id(), settling.organizationCode(), settling.postOrNone())) {
            throw new ProblemException(
                    OpinionsProblem.REQUIREMENT_NOT_OWED,
                    "It is for other batches or kinds, or for a post: name postId as the list of duties does.");
        }
    }

    private void record(Caller caller, Settlement settlement, Settling settling, SettlementState before) {
        Map<String, Object> details = new HashMap<>(Map.of(
                "organizationCode", settlement.organizationCode(),
                "before", before,
                "after", settlement.state(),
                "words", settling.words(),
                "attachmentIds", settling.attachmentIds()));
        if (settling.postId() != null) {
            details.put("postId", settling.postId());
        }
        String requirementId = settlement.requirementId().toString();
        changeLog.record(caller, action(settling.move()), "requirement", requirementId, details);
    }

    private static String action(SettlementMove move) {
        return switch (move) {
            case TICK_OFF -> "tick-off-requirement";
            case UNTICK -> "untick-requirement";
            case WAIVE -> "waive-requirement";
            case REINSTATE -> "reinstate-requirement";
        };
    }

    private static ProblemException notInState(SettlementState state) {
        return new ProblemException(Problem.of(
                        OpinionsProblem.REQUIREMENT_NOT_IN_STATE, "It is %s there; see allowedMoves.".formatted(state))
                .with("state", state)
                .with("allowedMoves", SettlementLife.allowedMoves(state)));
    }
}
