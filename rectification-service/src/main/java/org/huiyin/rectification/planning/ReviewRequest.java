package org.huiyin.rectification.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** The checklist of a review as a supervisor fills it in (REC-5). */
final class ReviewRequest {

    private ReviewRequest() {}

    /**
     * Three questions to the plan as a whole.
     *
     * @param reason why something is not met
     */
    record PlanJudgementRequest(
            @NotNull Boolean realistic,
            @NotNull Boolean focused,
            @NotNull Boolean measuresAdequate,
            @Size(max = 1000) @Nullable String reason) {

        Judgement toJudgement() {
            return judgement(realistic, focused, measuresAdequate, reason);
        }
    }

    /**
     * The same three questions to one item.
     *
     * @param reason needed where something is not met
     */
    record ItemJudgementRequest(
            @NotNull UUID itemId,
            @NotNull Boolean realistic,
            @NotNull Boolean focused,
            @NotNull Boolean measuresAdequate,
            @Size(max = 1000) @Nullable String reason) {

        ItemJudgement toItemJudgement() {
            return new ItemJudgement(itemId, judgement(realistic, focused, measuresAdequate, reason));
        }
    }

    /**
     * @param version number of the version that was read: {@code currentVersion} of the plan
     * @param items each item of the plan, once
     */
    record EndorsementRequest(
            @NotNull @Min(1) Integer version,
            @NotNull @Valid PlanJudgementRequest plan,
            @NotNull @Size(max = Plan.MOST_ITEMS) List<@NotNull @Valid ItemJudgementRequest> items) {

        Judged toJudged() {
            return new Judged(version, plan.toJudgement(), judgements(items), null);
        }
    }

    /**
     * @param version number of the version that was read: {@code currentVersion} of the plan
     * @param reasons of the plan as a whole
     * @param items those that were judged; each that does not meet something, with its reason
     */
    record PlanReturnRequest(
            @NotNull @Min(1) Integer version,
            @NotBlank @Size(max = 2000) String reasons,
            @NotNull @Valid PlanJudgementRequest plan,
            @Size(max = Plan.MOST_ITEMS) @Nullable List<@NotNull @Valid ItemJudgementRequest> items) {

        Judged toJudged() {
            return new Judged(version, plan.toJudgement(), judgements(ItemRequest.orEmpty(items)), reasons);
        }
    }

    private static List<ItemJudgement> judgements(List<ItemJudgementRequest> items) {
        return items.stream().map(ItemJudgementRequest::toItemJudgement).toList();
    }

    private static Judgement judgement(
            boolean realistic, boolean focused, boolean measuresAdequate, @Nullable String reason) {
        List<ReviewCheck> notMet = new ArrayList<>();
        if (!realistic) {
            notMet.add(ReviewCheck.REALISTIC);
        }
        if (!focused) {
            notMet.add(ReviewCheck.FOCUSED);
        }
        if (!measuresAdequate) {
            notMet.add(ReviewCheck.MEASURES_ADEQUATE);
        }
        return new Judgement(notMet, reason);
    }
}
