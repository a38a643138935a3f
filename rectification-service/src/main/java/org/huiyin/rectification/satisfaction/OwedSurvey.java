package org.huiyin.rectification.satisfaction;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A published result that people have not rated to the end (SAT-2).
 *
 * @param round the item's round whose result it is
 * @param owed what comes next
 * @param running the survey that is open
 * @param lastDay the running survey's last day
 */
record OwedSurvey(
        UUID commitmentId,
        UUID campaignId,
        String organizationCode,
        int round,
        LocalDate resultPublishedOn,
        OwedStep owed,
        @Nullable UUID running,
        @Nullable LocalDate lastDay) {

    static OwedSurvey from(Object[] row) {
        Survey running = (Survey) row[6];
        SheetHead head = running == null ? null : running.sheetHead();
        return new OwedSurvey(
                (UUID) row[0], (UUID) row[1], (String) row[2], (Integer) row[3], (LocalDate) row[4],
                OwedStep.of((Boolean) row[5], running != null),
                head == null ? null : head.surveyId(),
                head == null ? null : head.lastDay());
    }
}
