package org.huiyin.rectification.supervision;

import java.time.Instant;
import java.util.Collection;
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

    /** What it looks after has changed: whoever holds an older version is to read again. */
    void reassigned(Instant now) {
        changedAt = now;
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

    long version() {
        return version;
    }
}
