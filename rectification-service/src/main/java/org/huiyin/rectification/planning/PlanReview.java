package org.huiyin.rectification.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.rectification.lifecycle.Act;

/** The record of one round of review: which version was judged, by whom, and what was found (REC-5). */
@Entity
@Immutable
@Table(name = "plan_review")
class PlanReview {

    @Id
    private UUID id;
    private UUID planId;
    private int versionNumber;
    @Enumerated(EnumType.STRING)
    private ReviewVerdict verdict;
    @JdbcTypeCode(SqlTypes.JSON)
    private Judgement planJudgement;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ItemJudgement> itemJudgements;
    private @Nullable String reasons;
    private Instant reviewedAt;
    private String reviewedBy;

    protected PlanReview() {}

    static PlanReview of(Plan plan, ReviewVerdict verdict, Judged judged, Act act) {
        PlanReview review = new PlanReview();
        review.id = TimeOrderedId.next();
        review.planId = plan.id().value();
        review.versionNumber = judged.version();
        review.verdict = verdict;
        review.planJudgement = judged.plan();
        review.itemJudgements = judged.items();
        review.reasons = judged.reasons();
        review.reviewedAt = act.now();
        review.reviewedBy = act.doer();
        return review;
    }

    int versionNumber() {
        return versionNumber;
    }

    ReviewView view() {
        return new ReviewView(
                planId, versionNumber, verdict, planJudgement, itemJudgements, reasons, reviewedAt, reviewedBy);
    }

    /**
     * As a client sees it.
     *
     * @param version number of the version that was judged
     * @param plan which checks the plan does not meet; an empty {@code notMet} is a plan that meets them all
     * @param items the same for each item that was judged
     * @param reviewedBy user name
     */
    record ReviewView(
            UUID planId,
            int version,
            ReviewVerdict verdict,
            Judgement plan,
            List<ItemJudgement> items,
            @Nullable String reasons,
            Instant reviewedAt,
            String reviewedBy) {}
}
