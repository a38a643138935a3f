package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;

/**
 * A group looks after an organization, from a day and, once that is known, until a day (SUP-1). Kept when it is over.
 */
@Entity
@Table(name = "supervision_assignment")
class Assignment {

    @Id
    private UUID id;
    private UUID groupId;
    private String organizationCode;
    private LocalDate assignedOn;
    private @Nullable LocalDate endedOn;
    @Version
    private long version;

    protected Assignment() {}

    /** @param until the first day on which it is no longer so */
    static Assignment of(SupervisionGroupId group, String organization, LocalDate from, @Nullable LocalDate until) {
        Assignment assignment = new Assignment();
        assignment.id = TimeOrderedId.next();
        assignment.groupId = group.value();
        assignment.organizationCode = organization;
        assignment.assignedOn = from;
        assignment.endedOn = until;
        return assignment;
    }

    /** What has not begun by then never begins, and what ends before then is not made longer. */
    void endOn(LocalDate day) {
        if (endedOn == null || day.isBefore(endedOn)) {
            endedOn = day.isBefore(assignedOn) ? assignedOn : day;
        }
    }

    /** @param day from which it would no longer be so */
    boolean isOffBeforeItBegins(LocalDate day, LocalDate today) {
        return assignedOn.isAfter(today) && !day.isAfter(assignedOn);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(assignedOn) && (endedOn == null || day.isBefore(endedOn));
    }

    boolean covers(LocalDate from, @Nullable LocalDate until) {
        boolean isLongEnough = endedOn == null || until != null && !until.isAfter(endedOn);
        return !from.isBefore(assignedOn) && isLongEnough;
    }

    boolean overlaps(LocalDate from, @Nullable LocalDate until) {
        boolean isOverBefore = endedOn != null && !endedOn.isAfter(from);
        boolean beginsAfter = until != null && !until.isAfter(assignedOn);
        return !isOverBefore && !beginsAfter;
    }

    UUID id() {
        return id;
    }

    UUID groupId() {
        return groupId;
    }

    String organizationCode() {
        return organizationCode;
    }

    LocalDate from() {
        return assignedOn;
    }

    @Nullable LocalDate until() {
        return endedOn;
    }
}
