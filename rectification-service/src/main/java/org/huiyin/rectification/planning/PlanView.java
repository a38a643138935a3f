package org.huiyin.rectification.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.commitment.ItemView;
import org.huiyin.rectification.planning.PlanReview.ReviewView;

/**
 * A plan as those see it who write it or watch over it.
 *
 * @param subjectName a team's or a post's code or name
 * @param copiedFrom the plan of an earlier campaign that it was copied from
 * @param allowedMoves what people may do next
 * @param returnReasons why it was last sent back
 * @param currentVersion number of the version that was frozen last, which a review names; 0 before the first submission
 * @param openProblems how many problems no item takes up yet; this and what follows only where one plan is asked for
 * @param lastReview what the supervision group found last
 */
record PlanView(
        UUID id,
        UUID campaignId,
        String organizationCode,
        PlanSubject subject,
        @Nullable String subjectName,
        String title,
        @Nullable UUID copiedFrom,
        PlanState state,
        List<String> allowedMoves,
        int itemCount,
        int currentVersion,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate endorsedOn,
        @Nullable String returnReasons,
        List<ItemReason> itemReasons,
        @Nullable LocalDate consultationEndsOn,
        @Nullable LocalDate adoptedOn,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long openProblems,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReviewView lastReview,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ItemView> items) {

    static PlanView of(Plan plan) {
        return of(plan, null, null, null);
    }

    static PlanView of(
            Plan plan, @Nullable Long openProblems, @Nullable ReviewView lastReview, @Nullable List<ItemView> items) {
        PlanFacts facts = plan.facts();
        PlanFor whose = facts.whose();
        return new PlanView(
                facts.id(), facts.campaignId(), facts.organizationCode(), whose.subject(), whose.name(), facts.title(),
                facts.copiedFrom(), facts.state(), PlanLife.of(whose.subject()).movesFrom(facts.state()),
                facts.itemCount(), facts.currentVersion(), facts.submittedOn(), facts.endorsedOn(), facts.returnReasons(),
                facts.itemReasons(), facts.consultationEndsOn(), facts.adoptedOn(), facts.version(), openProblems,
                lastReview, items);
    }
}
