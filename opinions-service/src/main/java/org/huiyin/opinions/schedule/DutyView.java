package org.huiyin.opinions.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.campaign.PhaseKind;

/**
 * A requirement at an organization, on the day that was asked for (CAM-3).
 *
 * @param postId the post of the leadership team; absent for the organization as such
 * @param postTitle such as 局长; never who holds it
 * @param settledOn when it was ticked off or waived; absent while it is open
 * @param words evidence of what is done; the reason of what is waived or was unticked
 * @param attachmentIds to the evidence
 */
public record DutyView(
        UUID requirementId,
        int batch,
        PhaseKind phase,
        String link,
        String step,
        String text,
        LocalDate dueOn,
        ActionKind action,
        Addressee addressee,
        String organizationCode,
        String organizationName,
        @Nullable UUID postId,
        @Nullable String postTitle,
        DutyState state,
        @Nullable LocalDate settledOn,
        @Nullable String words,
        List<UUID> attachmentIds) {

    /** The columns of {@link Duties#page}, in their order. What was said after the day in question is not shown. */
    static DutyView from(Object[] row) {
        DutyState state = DutyState.valueOf((String) row[13]);
        boolean isSettled = state == DutyState.DONE || state == DutyState.WAIVED;
        boolean isSaid = isSettled || SettlementState.OPEN.name().equals(row[17]);
        UUID post = (UUID) row[11];
        return new DutyView(
                (UUID) row[0],
                (Integer) row[1],
                PhaseKind.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                day(row[6]),
                (Boolean) row[7] ? ActionKind.REQUIRED : ActionKind.OWN,
                Addressee.valueOf((String) row[8]),
                (String) row[9],
                (String) row[10],
                post.equals(Settlement.NO_POST) ? null : post,
                (String) row[12],
                state,
                isSettled ? day(row[14]) : null,
                isSaid ? (String) row[15] : null,
                isSettled ? List.of((UUID[]) row[16]) : List.of());
    }

    private static LocalDate day(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
