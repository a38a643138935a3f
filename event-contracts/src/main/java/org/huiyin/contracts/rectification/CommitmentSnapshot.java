package org.huiyin.contracts.rectification;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A public commitment as it stands (REC-2, REC-3, REC-6, REC-7).
 *
 * @param commitmentId UUID, the id of the item that became the commitment
 * @param problemIds the problems that it puts right
 * @param problem what is wrong: the first of the four clears (REC-2)
 * @param measures what will be done
 * @param goal what will be reached
 * @param deadline by when, as it stands after amendments
 * @param promisedDeadline by when, as it was first promised
 * @param track IMMEDIATE, TIME_LIMITED or GRADUAL (REC-3)
 * @param explanation for a gradual one: why not at once
 * @param nextReviewOn for a gradual one
 * @param responsible the post that answers for it
 * @param publicVisible false for an item of a plan for a person: counted, never shown (REP-7)
 * @param state COMMITTED, IN_PROGRESS, COMPLETION_REPORTED, VERIFIED, RESULT_PUBLISHED or CONCLUDED (REC-7)
 * @param standing IN_PROGRESS, KEPT, KEPT_LATE, MISSED or STALLED (REC-6)
 * @param round 1, and one more for each reopening
 * @param progressPercent 0 to 100
 * @param overdueSince first day after the deadline on which it was found open
 * @param completedOn day on which completion was reported in the round that counts
 * @param verifiedOn day on which completion was verified
 * @param result what was achieved, as published (REC-7)
 */
public record CommitmentSnapshot(
        String commitmentId,
        String planId,
        String campaignId,
        List<String> problemIds,
        String problem,
        List<String> measures,
        String goal,
        LocalDate deadline,
        LocalDate promisedDeadline,
        String track,
        @Nullable String explanation,
        @Nullable LocalDate nextReviewOn,
        boolean priority,
        String leadOrganizationCode,
        String responsible,
        List<Part> coOrganizations,
        boolean publicVisible,
        String state,
        String standing,
        int round,
        int progressPercent,
        LocalDate publishedOn,
        @Nullable LocalDate overdueSince,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate verifiedOn,
        @Nullable String result,
        @Nullable LocalDate resultPublishedOn,
        List<Amendment> amendments,
        @Nullable Satisfaction satisfaction) {

    public CommitmentSnapshot {
        problemIds = List.copyOf(problemIds);
        measures = List.copyOf(measures);
        coOrganizations = List.copyOf(coOrganizations);
        amendments = List.copyOf(amendments);
    }

    /** What a co-operating organization does (REC-8). */
    public record Part(String organizationCode, String part, int progressPercent) {}

    /**
     * A change of a commitment, shown beside the original (REC-6).
     *
     * @param field deadline, measures or goal
     */
    public record Amendment(LocalDate amendedOn, String field, String before, String after, String reason) {}

    /**
     * The result of the survey of the latest round (SAT-1, SAT-2).
     *
     * @param consequence NONE, MAKE_UP, REDO or TOO_FEW_BALLOTS
     */
    public record Satisfaction(
            int round, int satisfied, int fairlySatisfied, int dissatisfied, String consequence, LocalDate closedOn) {}
}
