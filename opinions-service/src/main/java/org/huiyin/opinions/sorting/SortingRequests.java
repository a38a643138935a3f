package org.huiyin.opinions.sorting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.campaign.PlausibleDay;
import org.huiyin.opinions.collection.Channel;
import org.huiyin.opinions.collection.OpinionList;
import org.huiyin.opinions.collection.OpinionState;
import org.huiyin.opinions.collection.Prominence;
import org.huiyin.opinions.collection.Respondent;
import org.huiyin.opinions.collection.SearchWords;
import org.huiyin.opinions.collection.Target;
import org.huiyin.opinions.filter.Filter;

/** What sorters send to have many opinions sorted at once. */
final class SortingRequests {

    private SortingRequests() {}

    /**
     * Which opinions, and what is to be done with each of them; what is not named stays as it is.
     *
     * @param opinionIds up to 1,000; or {@code filter}
     * @param filter as in the list of opinions; it must find at most 1,000
     * @param expectedCount with a filter: how many opinions the list showed
     * @param withoutProminence true takes the prominence away
     * @param problemId of the same campaign; an opinion without a category takes the problem's
     */
    public record NewSorting(
            @Nullable @Size(min = 1, max = SortOpinions.MOST_OPINIONS) List<@NotNull UUID> opinionIds,
            @Nullable @Valid OpinionFilter filter,
            @Nullable @Min(0) Integer expectedCount,
            @Nullable @Size(min = 1, max = CategoryRow.LONGEST_CODE) String categoryCode,
            @Nullable Prominence prominence,
            @Nullable Boolean withoutProminence,
            @Nullable UUID problemId) {

        OpinionSorting.Wish toWish() {
            boolean isWithout = Boolean.TRUE.equals(withoutProminence);
            if (isWithout && prominence != null) {
                throw ProblemException.invalidField(
                        "/withoutProminence", "contradictory", "Give a prominence, or take it away.");
            }
            if (categoryCode == null && prominence == null && !isWithout && problemId == null) {
                throw ProblemException.invalidField(
                        "/categoryCode", "required", "Give a category, a prominence or a problem.");
            }
            return new OpinionSorting.Wish(categoryCode, prominence, isWithout, problemId);
        }

        void requireOneSelection() {
            if ((opinionIds == null) == (filter == null)) {
                throw ProblemException.invalidField("/opinionIds", "required", "Give either opinionIds or a filter.");
            }
            if (filter != null && expectedCount == null) {
                throw ProblemException.invalidField(
                        "/expectedCount", "required", "Say how many opinions the filter is expected to find.");
            }
        }
    }

    /**
     * The desk's filter, as GET /v1/opinions takes it.
     *
     * @param organizationCode top of a subtree that the opinions are about
     * @param receivedFrom first day of receipt, included
     * @param receivedTo last day of receipt, included
     * @param overdue true for what is open after its day of reply
     * @param withoutProblem true for what is in no problem
     * @param text words, all of which stand in title or text
     */
    public record OpinionFilter(
            @NotNull UUID campaignId,
            @Nullable @Size(max = 64) String organizationCode,
            @Nullable OpinionState state,
            @Nullable @Size(max = CategoryRow.LONGEST_CODE) String categoryCode,
            @Nullable Prominence prominence,
            @Nullable UUID problemId,
            @Nullable Target target,
            @Nullable Channel channel,
            @Nullable Respondent respondent,
            @Nullable @PlausibleDay LocalDate receivedFrom,
            @Nullable @PlausibleDay LocalDate receivedTo,
            @Nullable Boolean overdue,
            @Nullable Boolean withoutProblem,
            @Nullable @Size(min = Filter.SHORTEST_TEXT, max = 200) String text) {

        OpinionList.Wanted toWanted() {
            return new OpinionList.Wanted(
                    campaignId,
                    Filter.code("organizationCode", organizationCode),
                    state,
                    Filter.code("categoryCode", categoryCode),
                    prominence,
                    problemId,
                    target,
                    channel,
                    respondent,
                    receivedFrom,
                    receivedTo,
                    Boolean.TRUE.equals(overdue),
                    Boolean.TRUE.equals(withoutProblem),
                    SearchWords.parse("text", text),
                    null);
        }
    }
}
