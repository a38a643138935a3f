package org.huiyin.rectification.calendarfeed;

import java.util.Map;

/**
 * Tells which days end something, for the kinds that a room knows; each room has its own, beside its data. Nothing of a
 * person's plan may be among them (REP-7): whoever has the address reads the calendar without a login.
 */
public interface DeadlineSource {

    /**
     * For each kind a query in SQL that gives one row per day, however many organizations there are, with the columns
     * {@code id} (uuid) and {@code part} (integer, 0 where there is one day only), which together never change,
     * {@code title}, {@code organization_code}, {@code due_on} (date), {@code revision} (bigint, rises with every
     * change) and {@code changed_at} (timestamptz). It must be quick for one organization.
     */
    Map<DeadlineKind, String> deadlines();
}
