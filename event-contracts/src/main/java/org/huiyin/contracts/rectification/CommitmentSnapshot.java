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
 * @param interimSteps for a gradual one
 * @param feasibility for a long-term one (REC-3)
 * @param priorityReasons MOST_DISSATISFIED, MOST_HOPED_FOR, CAN_BE_DONE_NOW (REC-4)
 * @param stage INVESTIGATING, DRAFTING_RULES or CARRYING_OUT, once reported
 * @param stalledSince day on which the present standstill was noted (REC-6)
 * @param regulations rules that it has left behind (REC-9)
 * @param deedId the practical deed that it takes up (CAM-5)
 * @param longTerm a gradual one that takes years (REC-3); absent in events that were told before the field was added
 * @param makeUpOwed people were dissatisfied, and the make-up is still to be done (SAT-2); absent likewise
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
        @Nullable Satisfaction satisfaction,
        List<String> interimSteps,
        @Nullable String feasibility,
        List<String> priorityReasons,
        List<Milestone> milestones,
        @Nullable String stage,
        @Nullable LocalDate stalledSince,
        List<Regulation> regulations,
        @Nullable String deedId,
        @Nullable Boolean longTerm,
        @Nullable Boolean makeUpOwed) {

    public CommitmentSnapshot {
        problemIds = List.copyOf(problemIds);
        measures = List.copyOf(measures);
        coOrganizations = List.copyOf(coOrganizations);
        amendments = List.copyOf(amendments);
        interimSteps = sinceAdded(interimSteps);
        priorityReasons = sinceAdded(priorityReasons);
        milestones = sinceAdded(milestones);
        regulations = sinceAdded(regulations);
    }

    /** Absent in events that were told before the field was added. */
    private static <T> List<T> sinceAdded(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * What a co-operating organization does (REC-8).
     *
     * @param state PLANNED, IN_PROGRESS or REPORTED, which is its own report that it is done
     */
    public record Part(String organizationCode, String part, int progressPercent, @Nullable String state) {}

    /**
     * What is to be reached on the way (REC-2).
     *
     * @param weight hundredths of the progress that it stands for; 0 for one that only marks a day
     * @param reachedOn in the round that counts
     */
    public record Milestone(String title, LocalDate dueOn, int weight, @Nullable LocalDate reachedOn) {}

    /** A rule that it has left behind (REC-9). */
    public record Regulation(String title, @Nullable String number, LocalDate issuedOn, @Nullable String link) {}

    /**
     * A change of a commitment, shown beside the original (REC-6).
     *
     * @param field deadline, measures or goal
     * @param round to which it belongs; absent in events that were told before it was added, as is the cause
     * @param cause REQUESTED, or NEW_ROUND where a round began and the term first promised runs anew
     */
    public record Amendment(
            LocalDate amendedOn,
            String field,
            String before,
            String after,
            String reason,
            @Nullable Integer round,
            @Nullable String cause) {}

    /**
     * The result of the survey of the latest round (SAT-1, SAT-2).
     *
     * @param consequence NONE, MAKE_UP, REDO or TOO_FEW_BALLOTS
     */
    public record Satisfaction(
            int round, int satisfied, int fairlySatisfied, int dissatisfied, String consequence, LocalDate closedOn) {}
}
