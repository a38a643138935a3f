package org.huiyin.rectification.tasks;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.lifecycle.Capacity;

/**
 * Something that waits for the caller.
 *
 * @param by in which capacity the caller is asked
 * @param organizationCode whose matter it is
 * @param dueOn the last day in time; absent where no rule sets one
 * @param since from when on it has been waiting
 * @param link the path that does it
 * @param onBehalfOf user name of whoever handed it over; absent where it is the caller's own
 */
record Task(
        TaskKind kind,
        Capacity by,
        Subject subject,
        String organizationCode,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable LocalDate since,
        String link,
        @Nullable String onBehalfOf) {

    /** @param title as staff wrote it; of an item, what is to be put right */
    record Subject(TaskSubject type, UUID id, String title) {}

    TaskPosition position() {
        return new TaskPosition(dueOn == null ? TaskPosition.NEVER : dueOn, kind, subject.id());
    }
}
