package org.huiyin.rectification.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.commitment.ItemContent;
import org.huiyin.rectification.commitment.Milestone;
import org.huiyin.rectification.commitment.Part;
import org.huiyin.rectification.commitment.PlausibleDay;
import org.huiyin.rectification.commitment.Track;

/**
 * An item as an officer writes it. A draft may lack anything; the four clears are asked for at submission (REC-2).
 *
 * @param problemIds assigned problems that it puts right
 * @param explanation for a gradual one: why not at once (REC-3)
 * @param priority REC-4
 * @param responsible the post that answers for it, not a person's name
 */
record ItemRequest(
        @Size(max = 2000) @Nullable String problem,
        @Size(max = 50) @Nullable List<@NotNull UUID> problemIds,
        @Size(max = 1000) @Nullable String goal,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 500) String> measures,
        @Nullable @PlausibleDay LocalDate deadline,
        @Nullable Track track,
        @Size(max = 2000) @Nullable String explanation,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 500) String> interimSteps,
        @Nullable @PlausibleDay LocalDate nextReviewOn,
        @Nullable Boolean priority,
        @Size(max = 100) @Nullable String responsible,
        @Size(max = 20) @Nullable List<@NotNull @Valid PartRequest> coOrganizations,
        @Size(max = 20) @Nullable List<@NotNull @Valid MilestoneRequest> milestones) {

    /** @param part what this organization does (REC-8) */
    record PartRequest(
            @NotBlank @Size(max = 64) String organizationCode, @NotBlank @Size(max = 500) String part) {

        Part toPart() {
            return new Part(organizationCode, part, 0);
        }
    }

    record MilestoneRequest(@NotBlank @Size(max = 200) String title, @NotNull @PlausibleDay LocalDate dueOn) {

        Milestone toMilestone() {
            return new Milestone(title, dueOn);
        }
    }

    /** Nothing is known yet but what is wrong. */
    static ItemRequest ofProblem(String problem) {
        return new ItemRequest(
                problem, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    ItemContent toContent() {
        return new ItemContent(
                problem,
                goal,
                orEmpty(measures),
                deadline,
                track,
                explanation,
                orEmpty(interimSteps),
                nextReviewOn,
                Boolean.TRUE.equals(priority),
                responsible,
                orEmpty(milestones).stream().map(MilestoneRequest::toMilestone).toList());
    }

    Set<UUID> toProblemIds() {
        return Set.copyOf(orEmpty(problemIds));
    }

    List<Part> toParts() {
        return orEmpty(coOrganizations).stream().map(PartRequest::toPart).toList();
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
