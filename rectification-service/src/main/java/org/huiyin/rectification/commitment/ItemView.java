package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An item as those see it who work on it or watch over it.
 *
 * @param standing REC-6; meaningful once published
 * @param progressPercent follows from the milestones that were reached, by weight, and from the parts (REC-8)
 * @param stage how far the work has come in kind; absent until the lead organization reports one
 * @param stalledSince when the present standstill was noted (REC-6)
 * @param leadPart the lead organization's own; it reports it done by reporting completion
 * @param returnReasons why the last report of completion was sent back
 * @param makeUpOwed whether the superior has yet to see to a make-up (SAT-2)
 * @param allowedMoves what people may do next
 */
public record ItemView(
        UUID id,
        UUID planId,
        UUID campaignId,
        List<UUID> problemIds,
        OriginKind originKind,
        @Nullable UUID deedId,
        @Nullable String problem,
        @Nullable String goal,
        List<String> measures,
        @Nullable LocalDate deadline,
        @Nullable LocalDate promisedDeadline,
        @Nullable Track track,
        @Nullable String explanation,
        List<String> interimSteps,
        @Nullable LocalDate nextReviewOn,
        boolean longTerm,
        @Nullable String feasibility,
        boolean priority,
        List<PriorityReason> priorityReasons,
        @Nullable String responsible,
        String leadOrganizationCode,
        PartView leadPart,
        List<PartView> coOrganizations,
        List<Milestone> milestones,
        boolean publicVisible,
        ItemState state,
        List<String> allowedMoves,
        Standing standing,
        int round,
        int progressPercent,
        @Nullable Stage stage,
        @Nullable LocalDate stalledSince,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate overdueSince,
        @Nullable Fulfilment fulfilment,
        @Nullable String returnReasons,
        List<Amendment> amendments,
        @Nullable Satisfaction satisfaction,
        boolean makeUpOwed,
        List<Regulation> regulations,
        long version) {

    static ItemView of(ItemFacts facts, Standing standing) {
        ItemContent content = facts.content();
        return new ItemView(
                facts.id(), facts.planId(), facts.campaignId(), facts.problemIds(), facts.originKind(), facts.deedId(),
                content.problem(), content.goal(),
                content.measures(), content.deadline(), facts.promisedDeadline(), content.track(), content.explanation(),
                content.interimSteps(), content.nextReviewOn(), content.longTerm(), content.feasibility(), content.priority(),
                content.priorityReasons(), content.responsible(), facts.leadOrganization(), facts.leadPart(),
                facts.progress().partViews(), content.milestones(), facts.publicVisible(), facts.state(),
                ItemLife.TABLE.movesFrom(facts.state()), standing, facts.round(), facts.progressPercent(),
                facts.progress().stage(), facts.progress().stalledSince(), facts.publishedOn(), facts.overdueSince(),
                facts.fulfilment(), facts.returnReasons(), facts.amendments(), facts.satisfaction(), facts.makeUpOwed(),
                facts.regulations(), facts.version());
    }
}
