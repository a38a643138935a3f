package org.huiyin.opinions.sorting;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.collection.Prominence;

/** What sorters send about problems. */
final class ProblemRequests {

    private static final int MOST_OPINIONS = 500;

    private ProblemRequests() {}

    /** @param opinionIds none when absent */
    public record NewProblem(
            @NotNull UUID campaignId,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 5_000) String description,
            @NotBlank @Size(max = CategoryRow.LONGEST_CODE) String categoryCode,
            @Nullable Prominence prominence,
            @Nullable @Size(max = MOST_OPINIONS) List<@NotNull UUID> opinionIds) {

        Problem.Description toDescription() {
            return new Problem.Description(campaignId, title.strip(), description.strip(), categoryCode, prominence);
        }

        List<UUID> opinionsOrNone() {
            return opinionIds == null ? List.of() : opinionIds;
        }
    }

    /** All of a problem that a sorter can say anew. */
    public record ProblemDescription(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 5_000) String description,
            @NotBlank @Size(max = CategoryRow.LONGEST_CODE) String categoryCode,
            @Nullable Prominence prominence) {

        Problem.Description toDescription(UUID campaignId) {
            return new Problem.Description(campaignId, title.strip(), description.strip(), categoryCode, prominence);
        }
    }

    /** @param intoProblemId takes the opinions; in the same campaign */
    public record Merger(@NotNull UUID intoProblemId) {}

    /**
     * @param opinionIds go to the new problem; at least one other stays
     * @param prominence of the new problem; absent when it is not a prominent one
     */
    public record ProblemSplit(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 5_000) String description,
            @NotBlank @Size(max = CategoryRow.LONGEST_CODE) String categoryCode,
            @Nullable Prominence prominence,
            @NotEmpty @Size(max = MOST_OPINIONS) List<@NotNull UUID> opinionIds) {

        ProblemDescription part() {
            return new ProblemDescription(title, description, categoryCode, prominence);
        }
    }

    /** Those that are in the problem already stay in it. */
    public record OpinionsToLink(@NotEmpty @Size(max = MOST_OPINIONS) List<@NotNull UUID> opinionIds) {}

    /** Who is to put it right. */
    public record Assignment(@NotBlank @Size(max = 64) String organizationCode) {}
}
