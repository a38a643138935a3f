package org.huiyin.opinions.appraisal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** How appraisals are shown to those who may see them (APP-1). */
final class AppraisalViews {

    private AppraisalViews() {}

    /** An entry in a list: that there is one, and how far it has come; never what it says (REP-7). */
    public record AppraisalEntry(
            UUID id,
            UUID campaignId,
            UUID memberId,
            String organizationCode,
            AppraisalState state,
            @Nullable LocalDate shownOn,
            @Nullable LocalDate acknowledgedOn) {

        static AppraisalEntry from(Appraisal appraisal) {
            return new AppraisalEntry(
                    appraisal.id(),
                    appraisal.campaignId(),
                    appraisal.memberId(),
                    appraisal.organizationCode(),
                    appraisal.state(),
                    appraisal.shownOn(),
                    appraisal.acknowledgedOn());
        }
    }

    /**
     * A whole appraisal.
     *
     * @param remark of the member who acknowledged it
     * @param earlier what was acknowledged and then corrected, oldest first, at most 20
     */
    public record AppraisalView(
            UUID id,
            UUID campaignId,
            UUID memberId,
            String organizationCode,
            AppraisalState state,
            List<AppraisalLife.AppraisalMove> allowedMoves,
            Grade grade,
            List<AppraisalWords.SourceOpinion> opinions,
            @Nullable LocalDate shownOn,
            @Nullable LocalDate acknowledgedOn,
            @Nullable String remark,
            List<AppraisalWords.Earlier> earlier) {

        static AppraisalView from(Appraisal appraisal, AppraisalWords words) {
            return new AppraisalView(
                    appraisal.id(),
                    appraisal.campaignId(),
                    appraisal.memberId(),
                    appraisal.organizationCode(),
                    appraisal.state(),
                    AppraisalLife.allowedMoves(appraisal.state()),
                    words.grade(),
                    words.opinions(),
                    appraisal.shownOn(),
                    appraisal.acknowledgedOn(),
                    words.remark(),
                    words.earlier());
        }
    }

    /**
     * A help plan.
     *
     * @param mentorMemberIds of the ledger
     * @param mentorPostIds of the branch's team
     * @param reviews what was found, in the order of entry
     */
    public record HelpPlanView(
            UUID appraisalId,
            HelpPlanState state,
            List<HelpPlan.HelpPlanMove> allowedMoves,
            String measures,
            List<UUID> mentorMemberIds,
            List<UUID> mentorPostIds,
            List<LocalDate> reviewDays,
            List<HelpPlanWords.Review> reviews,
            LocalDate startedOn,
            @Nullable LocalDate completedOn) {

        static HelpPlanView from(HelpPlan plan, HelpPlanWords words) {
            return new HelpPlanView(
                    plan.appraisalId(),
                    plan.state(),
                    HelpPlan.allowedMoves(plan.state()),
                    words.measures(),
                    words.mentorMembers(),
                    words.mentorPosts(),
                    words.reviewDays(),
                    words.reviews(),
                    plan.startedOn(),
                    plan.completedOn());
        }
    }
}
