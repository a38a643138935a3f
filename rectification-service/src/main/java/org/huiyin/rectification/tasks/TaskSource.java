package org.huiyin.rectification.tasks;

import java.util.Map;

/**
 * Tells which tasks are open, for the kinds that a room knows; each room has its own, beside its data. For whom a task
 * is, that nobody is asked to check their own work (TRU-4), order, filters and pages are seen to in {@link OpenTasks},
 * for all of them alike.
 */
public interface TaskSource {

    /**
     * For each kind a query in SQL that gives one row per open task, however many organizations there are, with the
     * columns {@code id} (uuid), {@code title}, {@code organization_code} (the one whose officer, supervisor or
     * superior is asked), {@code due_on} (date, or null where no rule sets one), {@code since} (date) and {@code doers}
     * (jsonb: user names of those who had a hand in it). It may use {@code :today}, and must be quick for a few
     * organizations.
     */
    Map<TaskKind, String> openTasks();
}
