package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What an item says: the four clears and what a track demands (REC-2, REC-3, REC-4). A draft may lack any of it.
 *
 * @param explanation for a gradual item: why not at once
 * @param interimSteps for a gradual item
 * @param nextReviewOn for a gradual item
 * @param longTerm a gradual item that takes years
 * @param feasibility for a long-term item: the note that it can be done, and how
 * @param priorityReasons why it has priority
 * @param responsible the post that answers for it
 */
@Embeddable
public record ItemContent(
        @Nullable String problem,
        @Nullable String goal,
        @JdbcTypeCode(SqlTypes.JSON) List<String> measures,
        @Nullable LocalDate deadline,
        @Enumerated(EnumType.STRING) @Nullable Track track,
        @Nullable String explanation,
        @JdbcTypeCode(SqlTypes.JSON) List<String> interimSteps,
        @Nullable LocalDate nextReviewOn,
        boolean longTerm,
        @Nullable String feasibility,
        boolean priority,
        @JdbcTypeCode(SqlTypes.JSON) List<PriorityReason> priorityReasons,
        @Nullable String responsible,
        @JdbcTypeCode(SqlTypes.JSON) List<Milestone> milestones) {

    public ItemContent {
        measures = List.copyOf(measures);
        interimSteps = List.copyOf(interimSteps);
        priorityReasons = List.copyOf(priorityReasons);
        milestones = List.copyOf(milestones);
    }

    ItemContent withDeadline(LocalDate amended) {
        return new ItemContent(
                problem, goal, measures, amended, track, explanation, interimSteps, nextReviewOn, longTerm, feasibility,
                priority, priorityReasons, responsible, milestones);
    }

    /** As a plan for another campaign begins with it: what was to be done, and no longer by when. */
    public ItemContent withoutDays() {
        List<Milestone> undated = milestones.stream().map(Milestone::withoutDay).toList();
        return new ItemContent(
                problem, goal, measures, null, track, explanation, interimSteps, null, longTerm, feasibility, priority,
                priorityReasons, responsible, undated);
    }

    ItemContent withMeasures(List<String> amended) {
        return new ItemContent(
                problem, goal, amended, deadline, track, explanation, interimSteps, nextReviewOn, longTerm, feasibility,
                priority, priorityReasons, responsible, milestones);
    }

    ItemContent withGoal(String amended) {
        return new ItemContent(
                problem, amended, measures, deadline, track, explanation, interimSteps, nextReviewOn, longTerm, feasibility,
                priority, priorityReasons, responsible, milestones);
    }

    /** @param numbers of milestones, the first of which is 1; those that were reached before keep their day */
    ItemContent withReached(Set<Integer> numbers, LocalDate today) {
        return withMilestones(IntStream.range(0, milestones.size())
                .mapToObj(index -> numbers.contains(index + 1)
                        ? milestones.get(index).reached(today)
                        : milestones.get(index))
                .toList());
    }

    /**
     * As it begins in another round, to be done by another day.
     *
     * @param days by which milestones and the next review move along
     */
    ItemContent renewed(LocalDate by, long days) {
        return new ItemContent(
                problem, goal, measures, by, track, explanation, interimSteps,
                nextReviewOn == null ? null : nextReviewOn.plusDays(days), longTerm, feasibility, priority, priorityReasons,
                responsible, milestones.stream().map(milestone -> milestone.renewed(days)).toList());
    }

    private ItemContent withMilestones(List<Milestone> changed) {
        return new ItemContent(
                problem, goal, measures, deadline, track, explanation, interimSteps, nextReviewOn, longTerm, feasibility,
                priority, priorityReasons, responsible, changed);
    }
}
