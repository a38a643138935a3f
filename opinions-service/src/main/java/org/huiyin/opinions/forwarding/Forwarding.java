package org.huiyin.opinions.forwarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** That a sorted opinion went to the organization, or to the person it is about, without its giver (SRT-4). */
@Entity
class Forwarding {

    @Id
    private UUID id;

    private UUID campaignId;
    private UUID opinionId;
    private @Nullable UUID problemId;
    private @Nullable String organizationCode;
    private @Nullable String account;
    private @Nullable String title;
    private @Nullable String text;

    @Enumerated(EnumType.STRING)
    private ForwardingState state;

    private LocalDate forwardedOn;
    private String forwardedBy;
    private @Nullable LocalDate acknowledgedOn;
    private @Nullable String acknowledgedBy;
    private @Nullable String remark;
    private @Nullable LocalDate withdrawnOn;
    private @Nullable String withdrawnBy;
    private @Nullable String withdrawalReason;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Forwarding() {}

    /** The words in which it goes out instead of the opinion's own, which stay as they are. */
    record EditedWords(@Nullable String title, String text) {}

    /** @param problemId of the bundle that it went with */
    record Sending(UUID campaignId, UUID opinionId, @Nullable UUID problemId, @Nullable EditedWords edited) {}

    Forwarding(Sending sending, Recipient recipient, String user, LocalDate today, Instant now) {
        this.id = TimeOrderedId.next();
        this.campaignId = sending.campaignId();
        this.opinionId = sending.opinionId();
        this.problemId = sending.problemId();
        this.organizationCode = recipient.organizationCode();
        this.account = recipient.account();
        EditedWords edited = sending.edited();
        if (edited != null) {
            this.title = edited.title();
            this.text = edited.text();
        }
        this.state = ForwardingState.FORWARDED;
        this.forwardedOn = today;
        this.forwardedBy = user;
        this.changedAt = now;
    }

    /** False when the state does not allow it. */
    boolean acknowledge(String user, @Nullable String words, LocalDate today, Instant now) {
        return move(ForwardingLife.ForwardingMove.ACKNOWLEDGE, now, () -> {
            acknowledgedOn = today;
            acknowledgedBy = user;
            remark = words;
        });
    }

    /** False when the state does not allow it. */
    boolean withdraw(String user, String reason, LocalDate today, Instant now) {
        return move(ForwardingLife.ForwardingMove.WITHDRAW, now, () -> {
            withdrawnOn = today;
            withdrawnBy = user;
            withdrawalReason = reason;
        });
    }

    /** The one place where the state changes. */
    private boolean move(ForwardingLife.ForwardingMove move, Instant now, Runnable effect) {
        Optional<ForwardingState> next = ForwardingLife.next(state, move);
        if (next.isEmpty()) {
            return false;
        }
        state = next.get();
        changedAt = now;
        effect.run();
        return true;
    }

    boolean isToPerson() {
        return account != null;
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID opinionId() {
        return opinionId;
    }

    @Nullable UUID problemId() {
        return problemId;
    }

    @Nullable String organizationCode() {
        return organizationCode;
    }

    @Nullable String account() {
        return account;
    }

    Optional<EditedWords> edited() {
        return Optional.ofNullable(text).map(words -> new EditedWords(title, words));
    }

    ForwardingState state() {
        return state;
    }

    LocalDate forwardedOn() {
        return forwardedOn;
    }

    String forwardedBy() {
        return forwardedBy;
    }

    @Nullable LocalDate acknowledgedOn() {
        return acknowledgedOn;
    }

    @Nullable String remark() {
        return remark;
    }

    @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    long version() {
        return version;
    }
}
