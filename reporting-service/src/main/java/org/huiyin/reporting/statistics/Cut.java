package org.huiyin.reporting.statistics;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.reporting.directory.Subtree;
import org.huiyin.reporting.filter.Conditions;

/**
 * What a statistic is about.
 *
 * @param campaignId absent: every campaign
 * @param organizationCode the organization on top of the subtree, as it stood at the end of the period; absent: the
 *     whole district
 */
record Cut(@Nullable UUID campaignId, @Nullable String organizationCode, Period period) {

    /** The cut as answers repeat it. */
    record Told(
            @Nullable UUID campaignId,
            @Nullable String organizationCode,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    Told told() {
        return new Told(campaignId, organizationCode, period.from(), period.to());
    }

    /** Campaign and subtree as conditions on the columns of every counter. */
    Conditions conditions() {
        Conditions conditions = new Conditions().andIf("campaign_id = ?", campaignId);
        return organizationCode == null
                ? conditions
                : conditions.and(Subtree.holds("organization_code"), organizationCode, period.last());
    }

    /** The same, and the period as a condition on a column of days. */
    Conditions conditionsOnDay(String column) {
        return conditions().and(column + " between ? and ?", period.first(), period.last());
    }
}
