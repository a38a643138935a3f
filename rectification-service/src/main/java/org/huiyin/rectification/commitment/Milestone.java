package org.huiyin.rectification.commitment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is to be reached on the way (REC-2).
 *
 * @param dueOn absent in a copied draft until it has its new day; it is there before the plan is submitted
 * @param weight how many hundredths of the item's progress it stands for; 0 for one that only marks a day
 * @param reachedOn in the round that counts; absent while it is to come
 */
public record Milestone(
        String title, @Nullable LocalDate dueOn, @Nullable Integer weight, @Nullable LocalDate reachedOn) {

    public Milestone {
        // Those that were written down before there were weights only mark a day.
        weight = weight == null ? 0 : weight;
    }

    public static Milestone planned(String title, LocalDate dueOn, @Nullable Integer weight) {
        return new Milestone(title, dueOn, weight, null);
    }

    boolean isReached() {
        return reachedOn != null;
    }

    Milestone reached(LocalDate on) {
        return isReached() ? this : new Milestone(title, dueOn, weight, on);
    }

    Milestone renewed(long days) {
        return new Milestone(title, dueOn == null ? null : dueOn.plusDays(days), weight, null);
    }

    Milestone withoutDay() {
        return new Milestone(title, null, weight, null);
    }
}
