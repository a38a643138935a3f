package org.huiyin.rectification.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** Staff who review, verify and supervise the organizations assigned to them (SUP-1). */
@Entity
@Table(name = "supervision_group")
public class SupervisionGroup {

    static final int MOST_MEMBERS = 100;
    static final int MOST_ASSIGNMENTS = 1000;

    @Id
    private UUID id;
    private String name;
    /** User names. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "supervision_member", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "username")
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 200)
    private Set<String> members = new HashSet<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "supervision_assignment", joinColumns = @JoinColumn(name = "group_id"))
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 200)
    private Set<Assignment> assignments = new HashSet<>();
    private Instant changedAt;
    @Version
    private long version;

    protected SupervisionGroup() {}

    static SupervisionGroup of(String name, Collection<String> members, Instant now) {
        SupervisionGroup group = new SupervisionGroup();
        group.id = SupervisionGroupId.next().value();
        group.compose(name, members, now);
        return group;
    }

    void compose(String newName, Collection<String> newMembers, Instant now) {
        name = newName;
        members.retainAll(newMembers);
        members.addAll(newMembers);
        changedAt = now;
    }

    /** Assigned twice is assigned once. */
    Outcome<SupervisionGroup> assign(String organization, LocalDate today, Instant now) {
        if (isAssigned(organization)) {
            return Outcome.made(this);
        }
        if (assignments.size() >= MOST_ASSIGNMENTS) {
            return Outcome.refused(new Refusal.GroupFull(MOST_ASSIGNMENTS));
        }
        assignments.add(new Assignment(organization, today));
        changedAt = now;
        return Outcome.made(this);
    }

    /** @return whether it was assigned */
    boolean release(String organization, Instant now) {
        changedAt = now;
        return assignments.removeIf(assignment -> assignment.organizationCode().equals(organization));
    }

    private boolean isAssigned(String organization) {
        return assignments.stream().anyMatch(assignment -> assignment.organizationCode().equals(organization));
    }

    SupervisionGroupId id() {
        return new SupervisionGroupId(id);
    }

    String name() {
        return name;
    }

    List<String> members() {
        return members.stream().sorted().toList();
    }

    List<Assignment> assignments() {
        return assignments.stream().sorted(Comparator.comparing(Assignment::organizationCode)).toList();
    }

    long version() {
        return version;
    }
}
