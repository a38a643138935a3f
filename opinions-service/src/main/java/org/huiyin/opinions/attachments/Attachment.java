package org.huiyin.opinions.attachments;

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

import org.huiyin.kit.attachment.type.AttachmentType;

/**
 * A file that belongs to an opinion, or to an organization as evidence (COL-7). Its bytes are kept under its id. Of a
 * file that a giver sent not even the name is kept: that might say whose it is (COL-5).
 */
@Entity
class Attachment {

    /** COL-7: so many files say what is to be said. */
    static final int MOST_OF_AN_OPINION = 10;

    @Id
    private UUID id;

    private @Nullable UUID opinionId;
    private @Nullable String organizationCode;
    private @Nullable Integer number;

    @Enumerated(EnumType.STRING)
    private AttachmentType type;

    private @Nullable String name;
    private long sizeBytes;
    private @Nullable String digest;

    @Enumerated(EnumType.STRING)
    private AttachmentState state;

    @Enumerated(EnumType.STRING)
    private @Nullable WithdrawalReason withdrawnFor;

    private @Nullable LocalDate withdrawnOn;
    private LocalDate addedOn;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    private Attachment(Content content, LocalDate today, Instant now) {
        this.id = content.id();
        this.type = content.type();
        this.sizeBytes = content.sizeBytes();
        this.digest = content.digest();
        this.name = content.name();
        this.state = AttachmentState.KEPT;
        this.addedOn = today;
        this.changedAt = now;
    }

    /**
     * What was kept.
     *
     * @param id under which the bytes are kept
     * @param digest of the bytes, in hex
     * @param name to show; absent for a file that a giver sent
     */
    record Content(UUID id, AttachmentType type, long sizeBytes, String digest, @Nullable String name) {}

    /** @param number free among those of the opinion, from 1 */
    static Attachment ofOpinion(Content content, UUID opinion, int number, LocalDate today, Instant now) {
        Attachment attachment = new Attachment(content, today, now);
        attachment.opinionId = opinion;
        attachment.number = number;
        return attachment;
    }

    static Attachment evidence(Content content, String organization, LocalDate today, Instant now) {
        Attachment attachment = new Attachment(content, today, now);
        attachment.organizationCode = organization;
        return attachment;
    }

    boolean withdraw(WithdrawalReason reason, LocalDate today, Instant now) {
        return move(AttachmentMove.WITHDRAW, now, () -> {
            withdrawnFor = reason;
            withdrawnOn = today;
        });
    }

    /** @param freeNumber among those of the opinion; another may have taken its own */
    boolean restore(@Nullable Integer freeNumber, Instant now) {
        return move(AttachmentMove.RESTORE, now, () -> {
            withdrawnFor = null;
            withdrawnOn = null;
            number = freeNumber;
        });
    }

    /** That it was there stays; the name and the digest, by which a file could be recognized, go with the bytes. */
    boolean erase(Instant now) {
        return move(AttachmentMove.ERASE, now, () -> {
            name = null;
            digest = null;
        });
    }

    /** The one place where the state changes; false when it may not. */
    private boolean move(AttachmentMove move, Instant now, Runnable effect) {
        Optional<AttachmentState> next = AttachmentLife.next(state, move);
        if (next.isEmpty()) {
            return false;
        }
        state = next.get();
        changedAt = now;
        effect.run();
        return true;
    }

    /** What it is called: as staff called it, or by its number. */
    String displayName() {
        if (name != null) {
            return name;
        }
        return "附件" + (number == null ? "" : number) + "." + type.extension();
    }

    UUID id() {
        return id;
    }

    @Nullable UUID opinionId() {
        return opinionId;
    }

    @Nullable String organizationCode() {
        return organizationCode;
    }

    @Nullable Integer number() {
        return number;
    }

    AttachmentType type() {
        return type;
    }

    long sizeBytes() {
        return sizeBytes;
    }

    AttachmentState state() {
        return state;
    }

    @Nullable WithdrawalReason withdrawnFor() {
        return withdrawnFor;
    }

    @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    LocalDate addedOn() {
        return addedOn;
    }

    long version() {
        return version;
    }
}
