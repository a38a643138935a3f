package org.huiyin.reporting.noticeboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.contracts.rectification.CommitmentSnapshot.Amendment;
import org.huiyin.contracts.rectification.CommitmentSnapshot.Milestone;
import org.huiyin.contracts.rectification.CommitmentSnapshot.Regulation;
import org.huiyin.reporting.codelist.CommitmentState;
import org.huiyin.reporting.codelist.Stage;
import org.huiyin.reporting.codelist.Standing;
import org.huiyin.reporting.directory.Campaign;

/**
 * A public commitment as it hangs on the board (REP-2).
 *
 * @param campaign absent while the directory does not know it yet
 * @param problem the four clears (REC-2): what is wrong
 * @param measures what will be done
 * @param goal what will be reached
 * @param deadline by when, as it stands after amendments
 * @param promisedDeadline by when, as it was first promised
 * @param amendments every change beside what stood before it, oldest first (REC-6)
 * @param leadOrganization who promised it; never another one
 * @param carriedOnBy who carries it on since that organization was merged; absent while it stands (CAM-1)
 * @param longTerm a gradual one that takes years (REC-3)
 * @param makeUpOwed people were dissatisfied, and the make-up is still to be done (SAT-2)
 * @param milestones what is to be reached on the way, and when it was (REC-2)
 * @param stage how far the work has come in kind
 * @param stalledSince when the present standstill was noted (REC-6)
 * @param regulations rules that it has left behind (REC-9)
 * @param changedAt when the last was heard of it
 */
record Notice(
        UUID commitmentId,
        @Nullable CampaignName campaign,
        String problem,
        List<String> measures,
        String goal,
        LocalDate deadline,
        LocalDate promisedDeadline,
        String track,
        @Nullable String explanation,
        List<String> interimSteps,
        @Nullable LocalDate nextReviewOn,
        boolean longTerm,
        @Nullable String feasibility,
        boolean priority,
        List<String> priorityReasons,
        Organization leadOrganization,
        @Nullable Organization carriedOnBy,
        String responsible,
        List<CoOrganization> coOrganizations,
        List<Milestone> milestones,
        CommitmentState state,
        Standing standing,
        int round,
        int progressPercent,
        @Nullable Stage stage,
        @Nullable LocalDate stalledSince,
        LocalDate publishedOn,
        @Nullable LocalDate overdueSince,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate verifiedOn,
        @Nullable String result,
        @Nullable LocalDate resultPublishedOn,
        List<Amendment> amendments,
        List<Regulation> regulations,
        @Nullable PublishedSatisfaction satisfaction,
        boolean makeUpOwed,
        Instant changedAt) {

    Notice {
        measures = List.copyOf(measures);
        coOrganizations = List.copyOf(coOrganizations);
        amendments = List.copyOf(amendments);
    }

    record CampaignName(UUID campaignId, String code, String name) {}

    /** @param name the code again while the directory does not know the organization yet */
    record Organization(String code, String name) {

        static Organization of(String code, Map<String, String> names) {
            return new Organization(code, names.getOrDefault(code, code));
        }
    }

    /**
     * @param part what it does (REC-8)
     * @param state PLANNED, IN_PROGRESS or REPORTED; absent where it was told before there were states
     */
    record CoOrganization(String code, String name, String part, int progressPercent, @Nullable String state) {}

    static Stream<String> organizationCodes(CommitmentSnapshot commitment) {
        return Stream.concat(
                Stream.of(commitment.leadOrganizationCode()),
                commitment.coOrganizations().stream().map(CommitmentSnapshot.Part::organizationCode));
    }

    /**
     * @param names of organizations, by code
     * @param carriers who carries on the work of those that were merged, by code
     */
    static Notice of(
            CommitmentSnapshot commitment,
            Instant changedAt,
            @Nullable Campaign campaign,
            Map<String, String> names,
            Map<String, String> carriers) {
        int smallestCell = campaign == null ? Campaign.DEFAULT_SMALLEST_CELL : campaign.smallestCell();
        String lead = commitment.leadOrganizationCode();
        return new Notice(
                UUID.fromString(commitment.commitmentId()),
                campaign == null ? null : new CampaignName(campaign.id(), campaign.code(), campaign.name()),
                commitment.problem(),
                commitment.measures(),
                commitment.goal(),
                commitment.deadline(),
                commitment.promisedDeadline(),
                commitment.track(),
                commitment.explanation(),
                commitment.interimSteps(),
                commitment.nextReviewOn(),
                Boolean.TRUE.equals(commitment.longTerm()),
                commitment.feasibility(),
                commitment.priority(),
                commitment.priorityReasons(),
                Organization.of(lead, names),
                carriers.containsKey(lead) ? Organization.of(carriers.get(lead), names) : null,
                commitment.responsible(),
                commitment.coOrganizations().stream()
                        .map(part -> new CoOrganization(
                                part.organizationCode(),
                                names.getOrDefault(part.organizationCode(), part.organizationCode()),
                                part.part(),
                                part.progressPercent(),
                                part.state()))
                        .toList(),
                commitment.milestones(),
                CommitmentState.valueOf(commitment.state()),
                Standing.valueOf(commitment.standing()),
                commitment.round(),
                commitment.progressPercent(),
                commitment.stage() == null ? null : Stage.valueOf(commitment.stage()),
                commitment.stalledSince(),
                commitment.publishedOn(),
                commitment.overdueSince(),
                commitment.completedOn(),
                commitment.verifiedOn(),
                commitment.result(),
                commitment.resultPublishedOn(),
                commitment.amendments(),
                commitment.regulations(),
                commitment.satisfaction() == null
                        ? null
                        : PublishedSatisfaction.of(commitment.satisfaction(), smallestCell),
                Boolean.TRUE.equals(commitment.makeUpOwed()),
                changedAt);
    }
}
