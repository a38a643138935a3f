package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a supervisor orders (SUP-2).
 *
 * @param organizationCode who is to correct something
 * @param campaignId absent: that of the commitment, if there is one
 * @param itemId the commitment that it is about
 * @param findingId the finding of a look-back from which it comes
 * @param demand what is to be corrected, 1 to 2,000 characters
 * @param basis by which rule or finding, 1 to 1,000 characters
 * @param deadline by when
 */
public record NewOrder(
        String organizationCode,
        @Nullable UUID campaignId,
        @Nullable UUID itemId,
        @Nullable UUID findingId,
        String demand,
        String basis,
        Deadline deadline) {

    /** The last day for the correction. */
    public sealed interface Deadline {}

    /** @param day today or later */
    public record OnDay(LocalDate day) implements Deadline {}

    /** @param count working days from the day of issue, 1 to {@link SupervisionOrder#MOST_WORKING_DAYS} */
    public record WithinWorkingDays(int count) implements Deadline {}
}
