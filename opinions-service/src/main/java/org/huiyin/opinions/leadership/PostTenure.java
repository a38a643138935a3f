package org.huiyin.opinions.leadership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** That somebody held a post for a time (COL-4). What was said then is for them, and not for a successor (SRT-4). */
@Entity
class PostTenure {

    @Id
    private UUID id;

    private UUID teamId;
    private UUID postId;
    private String account;
    private LocalDate heldFrom;
    private @Nullable LocalDate heldUntil;
    private String recordedBy;
    private Instant recordedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PostTenure() {}

    PostTenure(UUID teamId, UUID postId, String account, LocalDate heldFrom, String recordedBy, Instant now) {
        this.id = TimeOrderedId.next();
        this.teamId = teamId;
        this.postId = postId;
        this.account = account;
        this.heldFrom = heldFrom;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /** @param day the first on which it is held no longer */
    void end(LocalDate day) {
        heldUntil = day;
    }

    /** It had been entered with another day. */
    void beginOn(LocalDate day) {
        heldFrom = day;
    }

    UUID id() {
        return id;
    }

    UUID postId() {
        return postId;
    }

    String account() {
        return account;
    }

    LocalDate heldFrom() {
        return heldFrom;
    }

    @Nullable LocalDate heldUntil() {
        return heldUntil;
    }
}
