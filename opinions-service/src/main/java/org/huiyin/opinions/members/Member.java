package org.huiyin.opinions.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** A line of the ledger (CAM-4). Struck off, it stays, so that an error can be undone. */
@Entity
class Member {

    @Id
    private UUID id;

    private String number;
    private String organizationCode;
    private String name;

    @Enumerated(EnumType.STRING)
    private MemberCategory category;

    private List<String> groups;
    private @Nullable String place;

    @Enumerated(EnumType.STRING)
    private @Nullable RelationTransfer relation;

    private boolean reachable;

    @Enumerated(EnumType.STRING)
    private @Nullable RemovalReason removedFor;

    private @Nullable LocalDate removedOn;
    private @Nullable String account;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    Member(MemberEntry entry, Instant now) {
        this.id = TimeOrderedId.next();
        this.number = entry.number();
        describe(entry, now);
    }

    final void describe(MemberEntry entry, Instant now) {
        organizationCode = entry.organizationCode();
        name = entry.name();
        category = entry.category();
        groups = entry.groupsInOrder().stream().map(Enum::name).toList();
        place = entry.place();
        relation = entry.relation();
        reachable = entry.reachable();
        changedAt = now;
    }

    /** The organization was merged, and its members belong to the successor. */
    void follow(String successorCode, Instant now) {
        organizationCode = successorCode;
        changedAt = now;
    }

    void strikeOff(RemovalReason reason, LocalDate today, Instant now) {
        removedFor = reason;
        removedOn = today;
        changedAt = now;
    }

    void restore(Instant now) {
        removedFor = null;
        removedOn = null;
        changedAt = now;
    }

    /** @param name user name under which the member reads what is for nobody else; absent for none */
    void nameAccount(@Nullable String name, Instant now) {
        account = name;
        changedAt = now;
    }

    boolean isRemoved() {
        return removedFor != null;
    }

    MemberEntry entry() {
        Set<MemberGroup> read = EnumSet.noneOf(MemberGroup.class);
        groups.forEach(group -> read.add(MemberGroup.valueOf(group)));
        return new MemberEntry(number, organizationCode, name, category, read, place, relation, reachable);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    String organizationCode() {
        return organizationCode;
    }

    @Nullable RemovalReason removedFor() {
        return removedFor;
    }

    @Nullable LocalDate removedOn() {
        return removedOn;
    }

    @Nullable String account() {
        return account;
    }

    long version() {
        return version;
    }
}
