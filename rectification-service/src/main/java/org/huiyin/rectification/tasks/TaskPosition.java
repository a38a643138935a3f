package org.huiyin.rectification.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;

/**
 * Where a task stands in the list: by its due day, then its kind, then its subject.
 *
 * @param dueOn {@link #NEVER} for none, which comes last
 */
record TaskPosition(LocalDate dueOn, TaskKind kind, UUID id) {

    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    /** The ids of one kind come in the database's order; here only days and kinds are compared. */
    static final Comparator<TaskPosition> ORDER =
            Comparator.comparing(TaskPosition::dueOn).thenComparing(TaskPosition::kind);

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final int KEYS = 3;

    /** @throws ProblemException 400 {@code invalid-cursor} */
    static @Nullable TaskPosition parse(@Nullable String cursor) {
        Cursor keys = Cursor.parse(cursor, KEYS);
        return keys == null ? null : new TaskPosition(keys.date(0), kindOf(keys.text(1)), keys.uuid(2));
    }

    Cursor cursor() {
        return Cursor.of(dueOn, kind, id);
    }

    /**
     * The same place, as seen by the tasks of one kind: those of an earlier kind that are due the same day lie before
     * it.
     */
    TaskPosition seenBy(TaskKind other) {
        if (other == kind) {
            return this;
        }
        return new TaskPosition(dueOn, other, other.compareTo(kind) < 0 ? AFTER_ALL : BEFORE_ALL);
    }

    static TaskPosition beginningOf(TaskKind kind) {
        return new TaskPosition(LocalDate.of(1, 1, 1), kind, BEFORE_ALL);
    }

    private static TaskKind kindOf(String name) {
        try {
            return TaskKind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(CommonProblem.INVALID_CURSOR, "Start again without a cursor, or use the one from next.");
        }
    }
}
