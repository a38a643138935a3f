package org.huiyin.rectification.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.commitment.ItemContent;
import org.huiyin.rectification.commitment.Milestone;
import org.huiyin.rectification.commitment.Part;
import org.huiyin.rectification.commitment.PlausibleDay;
import org.huiyin.rectification.commitment.PriorityReason;
import org.huiyin.rectification.commitment.Track;

/**
 * An item as an officer writes it. A draft may lack anything; the four clears are asked for at submission (REC-2).
 *
 * @param problemIds assigned problems that it puts right
 * @param deedId the practical deed that it is, promised at a visit by the plan's organization (CAM-5)
 * @param explanation for a gradual one: why not at once (REC-3)
 * @param longTerm a gradual one that takes years
 * @param feasibility for a long-term one: the note that it can be done, and how (REC-3)
 * @param priority REC-4; absent, it is given by a reason; without it reasons are not kept
 * @param responsible the post that answers for it, not a person's name
 */
record ItemRequest(
        @Size(max = 2000) @Nullable String problem,
        @Size(max = 50) @Nullable List<@NotNull UUID> problemIds,
        @Nullable UUID deedId,
        @Size(max = 1000) @Nullable String goal,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 500) String> measures,
        @Nullable @PlausibleDay LocalDate deadline,
        @Nullable Track track,
        @Size(max = 2000) @Nullable String explanation,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 500) String> interimSteps,
        @Nullable @PlausibleDay LocalDate nextReviewOn,
        @Nullable Boolean longTerm,
        @Size(max = 5000) @Nullable String feasibility,
        @Nullable Boolean priority,
        @Size(max = 3) @Nullable List<@NotNull PriorityReason> priorityReasons,
        @Size(max = 100) @Nullable String responsible,
        @Size(max = 20) @Nullable List<@NotNull @Valid PartRequest> coOrganizations,
        @Size(max = 20) @Nullable List<@NotNull @Valid MilestoneRequest> milestones) {

    /** @param part what this organization does (REC-8) */
    record PartRequest(
            @NotBlank @Size(max = 64) String organizationCode, @NotBlank @Size(max = 500) String part) {

        Part toPart() {
            return Part.planned(organizationCode, part);
        }
    }

    /** @param weight how many hundredths of the item's progress it stands for; absent for one that only marks a day */
    record MilestoneRequest(
            @NotBlank @Size(max = 200) String title,
            @NotNull @PlausibleDay LocalDate dueOn,
            @Min(0) @Max(100) @Nullable Integer weight) {

        Milestone toMilestone() {
            return Milestone.planned(title, dueOn, weight);
        }
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
                Boolean.TRUE.equals(longTerm),
                feasibility,
                hasPriority(),
                hasPriority() ? orEmpty(priorityReasons).stream().distinct().toList() : List.of(),
                responsible,
                orEmpty(milestones).stream().map(MilestoneRequest::toMilestone).toList());
    }

    private boolean hasPriority() {
        return priority == null ? !orEmpty(priorityReasons).isEmpty() : priority;
    }

    /** How many hundredths of the item's progress its milestones stand for together. */
    int weights() {
        return toContent().milestones().stream().mapToInt(Milestone::weight).sum();
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
