package org.huiyin.rectification.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.rectification.CommitmentEscalated;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.rectification.commitment.OverdueCommitments;
import org.huiyin.rectification.commitment.OverdueCommitments.OverdueCommitment;
import org.huiyin.rectification.directory.Jurisdiction;

/** Tells superiors of commitments that stay overdue, the oldest first (REC-6, SUP-2). */
@ApplicationScoped
class EscalateCommitments {

    private static final Caller CALLER = Caller.system("rectification-service");

    private final PanacheEscalationClocks clocks;
    private final EscalationSteps steps;
    private final EscalationPolicy policy;
    private final OverdueCommitments commitments;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;
    private final Outbox outbox;

    EscalateCommitments(
            PanacheEscalationClocks clocks,
            EscalationSteps steps,
            EscalationPolicy policy,
            OverdueCommitments commitments,
            Jurisdiction jurisdiction,
            ChangeLog changes,
            Outbox outbox) {
        this.clocks = clocks;
        this.steps = steps;
        this.policy = policy;
        this.commitments = commitments;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
        this.outbox = outbox;
    }

    /** @return how many clocks were started */
    @Transactional
    int startBatch(int most) {
        return clocks.startForOverdueCommitments(policy.perLevel(), most);
    }

    /**
     * One batch, clocks and commitments locked: another replica that scans at the same time passes over them.
     *
     * @return how many clocks were looked at
     */
    @Transactional
    int escalate(PanacheEscalationClocks.Pick pick) {
        return steps.begin(jurisdiction.asSystem(CALLER)).map(round -> escalate(round, pick)).orElse(0);
    }

    private int escalate(EscalationSteps.Round round, PanacheEscalationClocks.Pick pick) {
        List<EscalationClock> due = clocks.claimCommitments(round.act().today(), pick);
        Map<UUID, OverdueCommitment> overdue =
                commitments.among(due.stream().map(EscalationClock::subjectId).toList());
        List<OutgoingEvent> events = new ArrayList<>();
        for (EscalationClock clock : due) {
            OverdueCommitment commitment = overdue.get(clock.subjectId());
            if (commitment == null || !commitment.deadline().equals(clock.missedOn())) {
                // Done, or promised for another day by an amendment: it is out of the clock.
                clocks.delete(clock);
            } else if (steps.step(clock, round) instanceof EscalationSteps.Told(Escalation step)) {
                events.add(tell(commitment, step.view()));
            }
        }
        outbox.recordAll(events);
        return due.size();
    }

    private OutgoingEvent tell(OverdueCommitment commitment, Escalation.EscalationView step) {
        changes.record(CALLER, "escalate-commitment", "item", commitment.id().toString(), Map.of(
                "level", step.level(), "to", step.toOrganizationCode()));
        CommitmentEscalated told = new CommitmentEscalated(
                commitment.id().toString(),
                commitment.campaignId().toString(),
                commitment.organizationCode(),
                commitment.publicVisible(),
                commitment.deadline(),
                commitment.overdueSince(),
                step.level(),
                step.toOrganizationCode(),
                step.escalatedOn());
        return new OutgoingEvent(
                EventCatalogue.COMMITMENT_ESCALATED, "commitment", commitment.id(), commitment::version, told);
    }
}
