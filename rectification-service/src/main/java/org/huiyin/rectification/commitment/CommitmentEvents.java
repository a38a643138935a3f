package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.rectification.CommitmentChanged;
import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.publiclog.PublicLog;

/** Tells the other services, and the public log (TRU-2), what became of a commitment, always with the whole of it. */
@ApplicationScoped
class CommitmentEvents {

    /** Stands for the words of a commitment about a person: it is counted elsewhere, and read nowhere else (REP-7). */
    static final String WITHHELD = "不公开";

    private final Outbox outbox;
    private final PublicLog log;
    private final PanacheCampaigns campaigns;
    private final PanacheTakeOvers takeOvers;

    CommitmentEvents(Outbox outbox, PublicLog log, PanacheCampaigns campaigns, PanacheTakeOvers takeOvers) {
        this.outbox = outbox;
        this.log = log;
        this.campaigns = campaigns;
        this.takeOvers = takeOvers;
    }

    void tell(EventContract contract, Item item, LocalDate today) {
        tell(contract, List.of(item), today);
    }

    /** Of many at once: they are written together. */
    void tell(EventContract contract, List<Item> items, LocalDate today) {
        List<OutgoingEvent> events = new ArrayList<>();
        List<CommitmentSnapshot> snapshots = new ArrayList<>();
        for (Item item : items) {
            int stalledAfterDays = campaigns.policyOf(item.campaignId()).stalledAfterDays();
            ItemFacts facts = item.facts();
            CommitmentSnapshot snapshot = snapshot(facts, facts.standing(today, stalledAfterDays));
            snapshots.add(snapshot);
            events.add(new OutgoingEvent(
                    contract, "commitment", facts.id(), item::version, new CommitmentChanged(snapshot)));
        }
        outbox.recordAll(events);
        for (int index = 0; index < items.size(); index++) {
            CommitmentSnapshot snapshot = snapshots.get(index);
            if (log.tells(contract, snapshot.publicVisible())) {
                UUID plan = items.get(index).planId();
                log.append(contract, snapshot, takeOvers.of(plan).map(TakeOver::told).orElse(null));
            }
        }
    }

    static CommitmentSnapshot snapshot(ItemFacts facts, Standing standing) {
        ItemContent content = facts.content();
        boolean isPublic = facts.publicVisible();
        Fulfilment fulfilment = facts.fulfilment();
        return new CommitmentSnapshot(
                facts.id().toString(),
                facts.planId().toString(),
                facts.campaignId().toString(),
                facts.problemIds().stream().map(UUID::toString).toList(),
                words(isPublic, content.problem()),
                isPublic ? content.measures() : List.of(WITHHELD),
                words(isPublic, content.goal()),
                content.deadline(),
                facts.promisedDeadline(),
                content.track().name(),
                words(isPublic, content.explanation()),
                content.nextReviewOn(),
                content.priority(),
                facts.leadOrganization(),
                words(isPublic, content.responsible()),
                facts.parts().stream().map(part -> partOf(part, isPublic)).toList(),
                isPublic,
                facts.state().name(),
                standing.name(),
                facts.round(),
                facts.progressPercent(),
                facts.publishedOn(),
                facts.overdueSince(),
                fulfilment == null ? null : fulfilment.completedOn(),
                fulfilment == null ? null : fulfilment.verifiedOn(),
                fulfilment == null ? null : words(isPublic, fulfilment.result()),
                fulfilment == null ? null : fulfilment.resultPublishedOn(),
                facts.amendments().stream().map(amendment -> amendmentOf(amendment, isPublic)).toList(),
                satisfactionOf(facts.satisfaction()),
                content.interimSteps().stream().map(step -> words(isPublic, step)).toList(),
                words(isPublic, content.feasibility()),
                content.priorityReasons().stream().map(PriorityReason::name).toList(),
                content.milestones().stream().map(milestone -> milestoneOf(milestone, isPublic)).toList(),
                facts.progress().stage() == null ? null : facts.progress().stage().name(),
                facts.progress().stalledSince(),
                facts.regulations().stream().map(regulation -> regulationOf(regulation, isPublic)).toList(),
                facts.deedId() == null ? null : facts.deedId().toString(),
                content.longTerm(),
                facts.makeUpOwed());
    }

    private static CommitmentSnapshot.Part partOf(Part part, boolean isPublic) {
        return new CommitmentSnapshot.Part(
                part.organizationCode(), words(isPublic, part.part()), part.progressPercent(), part.state().name());
    }

    private static CommitmentSnapshot.Milestone milestoneOf(Milestone milestone, boolean isPublic) {
        return new CommitmentSnapshot.Milestone(
                words(isPublic, milestone.title()), milestone.dueOn(), milestone.weight(), milestone.reachedOn());
    }

    private static CommitmentSnapshot.Regulation regulationOf(Regulation regulation, boolean isPublic) {
        return new CommitmentSnapshot.Regulation(
                words(isPublic, regulation.title()),
                isPublic ? regulation.number() : null,
                regulation.issuedOn(),
                isPublic ? regulation.link() : null);
    }

    private static CommitmentSnapshot.Amendment amendmentOf(Amendment amendment, boolean isPublic) {
        boolean isDate = amendment.field().equals(AmendedField.DEADLINE.fieldName());
        return new CommitmentSnapshot.Amendment(
                amendment.amendedOn(),
                amendment.field(),
                words(isPublic || isDate, amendment.before()),
                words(isPublic || isDate, amendment.after()),
                words(isPublic, amendment.reason()),
                amendment.round(),
                amendment.cause().name());
    }

    private static CommitmentSnapshot.@Nullable Satisfaction satisfactionOf(@Nullable Satisfaction satisfaction) {
        if (satisfaction == null) {
            return null;
        }
        return new CommitmentSnapshot.Satisfaction(
                satisfaction.round(),
                satisfaction.satisfied(),
                satisfaction.fairlySatisfied(),
                satisfaction.dissatisfied(),
                satisfaction.consequence().name(),
                satisfaction.closedOn());
    }

    private static @Nullable String words(boolean isPublic, @Nullable String text) {
        return text == null || isPublic ? text : WITHHELD;
    }
}
