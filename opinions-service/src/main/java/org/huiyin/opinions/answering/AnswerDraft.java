package org.huiyin.opinions.answering;

import java.time.Instant;
import java.util.ArrayList;
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
import org.huiyin.opinions.collection.Speaker;

/** Words not given yet: seen by the office and the organization that drafts them, and by no giver (SRT-5). */
@Entity
class AnswerDraft {

    @Id
    private UUID id;

    private @Nullable String organizationCode;
    private boolean byOffice;
    private List<UUID> opinionIds;
    private @Nullable UUID problemId;
    private String text;

    @Enumerated(EnumType.STRING)
    private @Nullable DeclineReason declineReason;

    private @Nullable UUID corrects;
    private @Nullable String correctionReason;

    @Enumerated(EnumType.STRING)
    private DraftState state;

    private @Nullable String returnReason;
    private List<String> writtenBy;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected AnswerDraft() {}

    AnswerDraft(Speaker speaker, DraftSubject subject, Words words, String writer, Instant now) {
        this.id = TimeOrderedId.next();
        this.organizationCode = speaker.organizationCode();
        this.byOffice = speaker.isOffice();
        this.opinionIds = subject.opinionIds();
        this.problemId = subject.problemId();
        this.corrects = subject.corrects();
        this.correctionReason = subject.correctionReason();
        this.text = words.text();
        this.declineReason = words.declineReason();
        this.state = DraftState.DRAFTED;
        this.writtenBy = List.of(writer);
        this.changedAt = now;
    }

    DraftMoved edit(Words words, String writer, Instant now) {
        return move(DraftMove.EDIT, now, () -> {
            text = words.text();
            declineReason = words.declineReason();
            returnReason = null;
            addWriter(writer);
        });
    }

    DraftMoved submit(String writer, Instant now) {
        return move(DraftMove.SUBMIT, now, () -> addWriter(writer));
    }

    DraftMoved publish(Instant now) {
        return move(DraftMove.PUBLISH, now, () -> {});
    }

    DraftMoved approve(Instant now) {
        return move(DraftMove.APPROVE, now, () -> {});
    }

    DraftMoved sendBack(String reason, Instant now) {
        return move(DraftMove.RETURN, now, () -> returnReason = reason);
    }

    DraftMoved withdraw(Instant now) {
        return move(DraftMove.WITHDRAW, now, () -> {});
    }

    /** The organization was merged, and its successor answers what is open. */
    void follow(String successorCode, Instant now) {
        organizationCode = successorCode;
        changedAt = now;
    }

    /** TRU-4: whoever had a hand in it, by writing or by submitting it, does not approve it. */
    boolean isWorkOf(String user) {
        return writtenBy.contains(user);
    }

    /** The one place where the state changes. */
    private DraftMoved move(DraftMove move, Instant now, Runnable effect) {
        Optional<DraftState> next = DraftLife.next(state, move);
        if (next.isEmpty()) {
            return new DraftMoved.Refused(state, DraftLife.allowedMoves(state));
        }
        state = next.get();
        changedAt = now;
        effect.run();
        return new DraftMoved.To(this);
    }

    private void addWriter(String writer) {
        if (!writtenBy.contains(writer)) {
            List<String> writers = new ArrayList<>(writtenBy);
            writers.add(writer);
            writtenBy = writers;
        }
    }

    UUID id() {
        return id;
    }

    Speaker speaker() {
        return new Speaker(byOffice, organizationCode);
    }

    DraftSubject subject() {
        return new DraftSubject(List.copyOf(opinionIds), problemId, corrects, correctionReason);
    }

    Words words() {
        return new Words(text, declineReason);
    }

    DraftState state() {
        return state;
    }

    @Nullable String returnReason() {
        return returnReason;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}
