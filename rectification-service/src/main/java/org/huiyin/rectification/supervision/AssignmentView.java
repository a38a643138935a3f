package org.huiyin.rectification.supervision;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An organization that a group looks after, as it stands with the group (SUP-1).
 *
 * @param until the first day on which it is no longer so; absent where no end is known
 */
record AssignmentView(String organizationCode, LocalDate from, @Nullable LocalDate until) {

    static AssignmentView of(Assignment assignment) {
        return new AssignmentView(assignment.organizationCode(), assignment.from(), assignment.until());
    }
}
