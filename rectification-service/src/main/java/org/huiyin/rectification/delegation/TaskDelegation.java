package org.huiyin.rectification.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.rectification.directory.StandIns.StandIn;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** Somebody's tasks in one capacity, handed over to a deputy for some days. */
@Entity
@Table(name = "task_delegation")
class TaskDelegation {

    @Id
    private UUID id;
    private String absent;
    private String deputy;
    @Enumerated(EnumType.STRING)
    private Capacity capacity;
    private @Nullable String organizationCode;
    private @Nullable String onlyOrganizationCode;
    private LocalDate fromDay;
    private LocalDate untilDay;
    private String reason;
    private @Nullable Instant endedAt;
    private Instant changedAt;
    @Version
    private long version;

    protected TaskDelegation() {}

    /**
     * What is handed over.
     *
     * @param absent user name
     * @param organizationCode for which the absent works
     * @param onlyOrganizationCode the only one of a supervisor's organizations; absent for all of them
     */
    record Charge(
            String absent,
            Capacity capacity,
            @Nullable String organizationCode,
            @Nullable String onlyOrganizationCode) {}

    /** @param until the last day */
    record Days(LocalDate from, LocalDate until) {}

    static TaskDelegation of(Charge charge, String deputy, Days days, String reason, Instant now) {
        TaskDelegation delegation = new TaskDelegation();
        delegation.id = TimeOrderedId.next();
        delegation.absent = charge.absent();
        delegation.capacity = charge.capacity();
        delegation.organizationCode = charge.organizationCode();
        delegation.onlyOrganizationCode = charge.onlyOrganizationCode();
        delegation.deputy = deputy;
        delegation.fromDay = days.from();
        delegation.untilDay = days.until();
        delegation.reason = reason;
        delegation.changedAt = now;
        return delegation;
    }

    /** Before its last day is over; the deputy stands in no longer from this moment on. */
    Outcome<TaskDelegation> end(LocalDate today, Instant now) {
        if (endedAt != null || today.isAfter(untilDay)) {
            return Outcome.refused(new Refusal.DelegationOver());
        }
        endedAt = now;
        changedAt = now;
        return Outcome.made(this);
    }

    /** Whether it is of somebody's concern by name. */
    boolean concerns(String username) {
        return absent.equals(username) || deputy.equals(username);
    }

    StandIn standIn() {
        String covered = capacity == Capacity.OFFICER ? organizationCode : onlyOrganizationCode;
        return new StandIn(absent, capacity, covered, organizationCode);
    }

    UUID id() {
        return id;
    }

    @Nullable String organizationCode() {
        return organizationCode;
    }

    long version() {
        return version;
    }

    TaskDelegationView view(LocalDate today) {
        boolean isRunning = endedAt == null && !today.isBefore(fromDay) && !today.isAfter(untilDay);
        return new TaskDelegationView(
                id, absent, deputy, capacity, organizationCode, onlyOrganizationCode, fromDay, untilDay, reason, isRunning,
                endedAt, version);
    }
}
