package org.huiyin.contracts.voices;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What somebody of the public said about a plan in consultation, and what became of it (REC-5, COL-1). Nothing of who
 * said it: nobody was asked.
 *
 * @param commentId UUID
 * @param planTitle what was commented on
 * @param organizationCode whose plan it is
 * @param text 2 to 5,000 characters
 * @param madeOn the day from which the reply clock of CAM-6 runs
 * @param response ABSORBED or ANSWERED; absent until somebody responds
 * @param responseText the change that was made, or the answer
 * @param changedItemId of an absorbed one, the item that was changed
 * @param changedField of an absorbed one, the item's field that was changed, e.g. {@code goal}
 * @param respondedBy who responded: the plan's organization, or the one that carries its work on
 */
public record PlanCommentSnapshot(
        String commentId,
        String planId,
        String planTitle,
        String campaignId,
        String organizationCode,
        String text,
        LocalDate madeOn,
        @Nullable String response,
        @Nullable String responseText,
        @Nullable String changedItemId,
        @Nullable String changedField,
        @Nullable String respondedBy,
        @Nullable LocalDate respondedOn) {}
