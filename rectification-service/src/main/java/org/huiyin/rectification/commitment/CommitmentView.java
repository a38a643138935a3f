package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.directory.Carrier;

/**
 * A commitment as the public sees it (REC-6).
 *
 * @param leadOrganizationCode who promised it; never another one
 * @param carriedOnBy who carries it on since that organization was merged; absent while it stands (CAM-1)
 * @param evidence uploaded files that show the published result (REC-7)
 * @param satisfaction without counts: those are published by reporting, which withholds small ones (REP-7)
 */
record CommitmentView(
        UUID id,
        UUID planId,
        UUID campaignId,
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
        @Nullable String leadOrganizationName,
        @Nullable Carrier carriedOnBy,
        List<PartView> coOrganizations,
        List<Milestone> milestones,
        ItemState state,
        Standing standing,
        int round,
        int progressPercent,
        @Nullable Stage stage,
        @Nullable LocalDate stalledSince,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate overdueSince,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate verifiedOn,
        @Nullable String result,
        @Nullable LocalDate resultPublishedOn,
        List<PublicEvidence> evidence,
        List<Amendment> amendments,
        @Nullable Rating satisfaction,
        List<Regulation> regulations) {

    /** An uploaded file that everybody may read, at {@code /v1/evidence-files/{id}/content}. */
    record PublicEvidence(String title, UUID fileId) {}

    /**
     * The result of the latest survey that had one (SAT-2).
     *
     * @param ballots absent when even all of them are fewer than the campaign's smallest cell (CAM-6, REP-7)
     */
    record Rating(int round, @Nullable Integer ballots, Consequence consequence, LocalDate closedOn) {

        static Rating of(Satisfaction measured, int smallestCell) {
            return new Rating(
                    measured.round(),
                    measured.ballots() < smallestCell ? null : measured.ballots(),
                    measured.consequence(),
                    measured.closedOn());
        }
    }

    static CommitmentView of(
            ItemFacts facts,
            Standing standing,
            @Nullable String leadName,
            @Nullable Carrier carrier,
            int smallestCell) {
        ItemContent content = facts.content();
        Fulfilment done = facts.fulfilment();
        return new CommitmentView(
                facts.id(), facts.planId(), facts.campaignId(), facts.originKind(), facts.deedId(),
                content.problem(), content.goal(), content.measures(),
                content.deadline(), facts.promisedDeadline(), content.track(), content.explanation(),
                content.interimSteps(), content.nextReviewOn(), content.longTerm(), content.feasibility(), content.priority(),
                content.priorityReasons(), content.responsible(), facts.leadOrganization(), leadName, carrier,
                facts.progress().partViews(), content.milestones(), facts.state(), standing, facts.round(),
                facts.progressPercent(), facts.progress().stage(), facts.progress().stalledSince(), facts.publishedOn(),
                facts.overdueSince(),
                done == null ? null : done.completedOn(),
                done == null ? null : done.verifiedOn(),
                done == null ? null : done.result(),
                done == null ? null : done.resultPublishedOn(),
                evidenceOf(done),
                facts.amendments(),
                facts.satisfaction() == null ? null : Rating.of(facts.satisfaction(), smallestCell),
                facts.regulations());
    }

    /** Once the result is published, so is what shows it. */
    private static List<PublicEvidence> evidenceOf(@Nullable Fulfilment done) {
        if (done == null || done.resultPublishedOn() == null) {
            return List.of();
        }
        return done.evidence().stream()
                .filter(evidence -> evidence.fileId() != null)
                .map(evidence -> new PublicEvidence(evidence.title(), evidence.fileId()))
                .toList();
    }
}
