package org.huiyin.rectification.commitment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is to be reached on the way (REC-2).
 *
 * @param dueOn absent in a copied draft until it has its new day; it is there before the plan is submitted
 */
public record Milestone(String title, @Nullable LocalDate dueOn) {

    Milestone withoutDay() {
        return new Milestone(title, null);
    }
}
