package org.huiyin.opinions.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** What became of a requirement at an organization, or at one post of its leadership team (CAM-3). */
@Entity
class Settlement {

    /** In the place of a post: the organization as such. */
    static final UUID NO_POST = new UUID(0, 0);

    @Id
    private UUID id;

    private UUID requirementId;
    private String organizationCode;
    private UUID postId;

    @Enumerated(EnumType.STRING)
    private SettlementState state;

    private @Nullable LocalDate settledOn;
    private @Nullable String words;
    private List<UUID> attachmentIds;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Settlement() {}

    /** Nothing has become of it yet. */
    Settlement(UUID requirementId, String organizationCode, UUID postId, Instant now) {
        this.id = TimeOrderedId.next();
        this.requirementId = requirementId;
        this.organizationCode = organizationCode;
        this.postId = postId;
        this.state = SettlementState.OPEN;
        this.attachmentIds = List.of();
        this.changedAt = now;
    }

    /**
     * The one place where the state changes.
     *
     * @param said the evidence of what was done, or the reason of any other move
     * @param attachments to the evidence
     * @return false when the state does not allow the move
     */
    boolean move(SettlementMove move, String said, List<UUID> attachments, LocalDate today, Instant now) {
        Optional<SettlementState> next = SettlementLife.next(state, move);
        if (next.isEmpty()) {
            return false;
        }
        state = next.get();
        settledOn = state == SettlementState.OPEN ? null : today;
        words = said;
        attachmentIds = List.copyOf(attachments);
        changedAt = now;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID requirementId() {
        return requirementId;
    }

    String organizationCode() {
        return organizationCode;
    }

    /** Absent for the organization as such. */
    @Nullable UUID postId() {
        return postId.equals(NO_POST) ? null : postId;
    }

    SettlementState state() {
        return state;
    }

    @Nullable LocalDate settledOn() {
        return settledOn;
    }

    @Nullable String words() {
        return words;
    }

    List<UUID> attachmentIds() {
        return List.copyOf(attachmentIds);
    }

    long version() {
        return version;
    }
}
