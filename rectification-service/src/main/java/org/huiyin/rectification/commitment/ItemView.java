package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An item as those see it who work on it or watch over it.
 *
 * @param standing REC-6; meaningful once published
 * @param progressPercent the mean of the parts (REC-8)
 * @param returnReasons why the last report of completion was sent back
 * @param makeUpOwed whether the superior has yet to see to a make-up (SAT-2)
 * @param allowedMoves what people may do next
 */
public record ItemView(
        UUID id,
        UUID planId,
        UUID campaignId,
        List<UUID> problemIds,
        @Nullable String problem,
        @Nullable String goal,
        List<String> measures,
        @Nullable LocalDate deadline,
        @Nullable LocalDate promisedDeadline,
        @Nullable Track track,
        @Nullable String explanation,
        List<String> interimSteps,
        @Nullable LocalDate nextReviewOn,
        boolean priority,
        @Nullable String responsible,
        String leadOrganizationCode,
        List<Part> coOrganizations,
        List<Milestone> milestones,
        boolean publicVisible,
        ItemState state,
        List<String> allowedMoves,
        Standing standing,
        int round,
        int progressPercent,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate overdueSince,
        @Nullable Fulfilment fulfilment,
        @Nullable String returnReasons,
        List<Amendment> amendments,
        @Nullable Satisfaction satisfaction,
        boolean makeUpOwed,
        long version) {

    static ItemView of(ItemFacts facts, Standing standing) {
        ItemContent content = facts.content();
        return new ItemView(
                facts.id(), facts.planId(), facts.campaignId(), facts.problemIds(), content.problem(), content.goal(),
                content.measures(), content.deadline(), facts.promisedDeadline(), content.track(), content.explanation(),
                content.interimSteps(), content.nextReviewOn(), content.priority(), content.responsible(),
                facts.leadOrganization(), facts.parts(), content.milestones(), facts.publicVisible(), facts.state(),
                ItemLife.TABLE.movesFrom(facts.state()), standing, facts.round(), facts.progressPercent(),
                facts.publishedOn(), facts.overdueSince(), facts.fulfilment(), facts.returnReasons(), facts.amendments(),
                facts.satisfaction(), facts.makeUpOwed(), facts.version());
    }
}
