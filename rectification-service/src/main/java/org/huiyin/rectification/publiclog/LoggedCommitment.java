package org.huiyin.rectification.publiclog;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.rectification.CommitmentSnapshot;

/**
 * A commitment in the words of the public log: what was promised and what came of it, and no figure that REP-7 would withhold.
 * Days are {@code yyyy-MM-dd} in Asia/Shanghai.
 *
 * @param promisedDeadline by when, as it was first promised
 * @param longTerm a gradual one that takes years (REC-3); absent in entries from before it was logged
 * @param standing IN_PROGRESS, KEPT, KEPT_LATE, MISSED or STALLED (REC-6)
 * @param takenOver only where it was promised before the suite came; {@code publishedOn} is then the day of that promise
 * @param consequence what the people's rating led to: NONE, MAKE_UP or REDO (SAT-2)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LoggedCommitment(
        String id,
        String campaignId,
        String planId,
        String problem,
        List<String> measures,
        String goal,
        LocalDate deadline,
        LocalDate promisedDeadline,
        String track,
        @Nullable String explanation,
        List<String> interimSteps,
        @Nullable LocalDate nextReviewOn,
        @Nullable Boolean longTerm,
        @Nullable String feasibility,
        boolean priority,
        List<String> priorityReasons,
        String leadOrganizationCode,
        String responsible,
        List<Part> coOrganizations,
        List<Milestone> milestones,
        @Nullable String deedId,
        String state,
        String standing,
        int round,
        LocalDate publishedOn,
        @Nullable TakenOver takenOver,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate verifiedOn,
        @Nullable String result,
        @Nullable LocalDate resultPublishedOn,
        List<CommitmentSnapshot.Amendment> amendments,
        List<CommitmentSnapshot.Regulation> regulations,
        @Nullable String consequence) {

    /** What a co-operating organization has promised (REC-8). */
    record Part(String organizationCode, String part) {}

    /** What was promised to be reached on the way; when it was is on the noticeboard. */
    record Milestone(String title, LocalDate dueOn, int weight) {}

    static LoggedCommitment from(CommitmentSnapshot told, @Nullable TakenOver takenOver) {
        CommitmentSnapshot.Satisfaction satisfaction = told.satisfaction();
        return new LoggedCommitment(
                told.commitmentId(),
                told.campaignId(),
                told.planId(),
                told.problem(),
                told.measures(),
                told.goal(),
                told.deadline(),
                told.promisedDeadline(),
                told.track(),
                told.explanation(),
                told.interimSteps(),
                told.nextReviewOn(),
                told.longTerm(),
                told.feasibility(),
                told.priority(),
                told.priorityReasons(),
                told.leadOrganizationCode(),
                told.responsible(),
                told.coOrganizations().stream()
                        .map(part -> new Part(part.organizationCode(), part.part()))
                        .toList(),
                told.milestones().stream()
                        .map(milestone -> new Milestone(milestone.title(), milestone.dueOn(), milestone.weight()))
                        .toList(),
                told.deedId(),
                told.state(),
                told.standing(),
                told.round(),
                told.publishedOn(),
                takenOver,
                told.completedOn(),
                told.verifiedOn(),
                told.result(),
                told.resultPublishedOn(),
                told.amendments(),
                told.regulations(),
                satisfaction == null ? null : satisfaction.consequence());
    }
}
