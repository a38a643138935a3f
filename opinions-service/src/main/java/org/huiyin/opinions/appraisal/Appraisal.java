package org.huiyin.opinions.appraisal;

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

import org.huiyin.kit.disclosure.Withheld;

/**
 * A branch's appraisal of a member in a campaign (APP-1). Grade and words are sealed: {@link AppraisalVault} reads
 * them.
 */
@Entity
class Appraisal {

    @Id
    private UUID id;

    private UUID campaignId;
    /** The change log outlives the appraisal, and is read by auditors, who are not to know whose it is. */
    @Withheld
    private UUID memberId;

    private String organizationCode;
    private byte[] sealed;

    @Enumerated(EnumType.STRING)
    private AppraisalState state;

    private @Nullable LocalDate shownOn;
    private @Nullable LocalDate acknowledgedOn;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Appraisal() {}

    Appraisal(UUID id, UUID campaignId, UUID memberId, String organizationCode, byte[] sealed, Instant now) {
        this.id = id;
        this.campaignId = campaignId;
        this.memberId = memberId;
        this.organizationCode = organizationCode;
        this.sealed = sealed.clone();
        this.state = AppraisalState.DRAFT;
        this.changedAt = now;
    }

    /** False when the state does not allow it; so with the other moves. */
    boolean revise(byte[] words, Instant now) {
        return move(AppraisalLife.AppraisalMove.REVISE, now, () -> sealed = words.clone());
    }

    boolean show(LocalDate today, Instant now) {
        return move(AppraisalLife.AppraisalMove.SHOW, now, () -> shownOn = today);
    }

    boolean takeBack(Instant now) {
        return move(AppraisalLife.AppraisalMove.TAKE_BACK, now, () -> shownOn = null);
    }

    boolean acknowledge(byte[] words, LocalDate today, Instant now) {
        return move(AppraisalLife.AppraisalMove.ACKNOWLEDGE, now, () -> {
            sealed = words.clone();
            acknowledgedOn = today;
        });
    }

    boolean correct(byte[] words, LocalDate today, Instant now) {
        return move(AppraisalLife.AppraisalMove.CORRECT, now, () -> {
            sealed = words.clone();
            shownOn = today;
            acknowledgedOn = null;
        });
    }

    /** The branch was merged, and the member belongs to the successor, who keeps the appraisal from now on. */
    void follow(String successorCode, Instant now) {
        organizationCode = successorCode;
        changedAt = now;
    }

    /** The one place where the state changes. */
    private boolean move(AppraisalLife.AppraisalMove move, Instant now, Runnable effect) {
        Optional<AppraisalState> next = AppraisalLife.next(state, move);
        if (next.isEmpty()) {
            return false;
        }
        state = next.get();
        changedAt = now;
        effect.run();
        return true;
    }

    /** Whether the member may see it. */
    boolean isShown() {
        return state != AppraisalState.DRAFT;
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID memberId() {
        return memberId;
    }

    String organizationCode() {
        return organizationCode;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    AppraisalState state() {
        return state;
    }

    @Nullable LocalDate shownOn() {
        return shownOn;
    }

    @Nullable LocalDate acknowledgedOn() {
        return acknowledgedOn;
    }

    long version() {
        return version;
    }
}
