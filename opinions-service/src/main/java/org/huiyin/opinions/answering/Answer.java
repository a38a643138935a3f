package org.huiyin.opinions.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.opinions.collection.OpinionId;
import org.huiyin.opinions.collection.Speaker;

/**
 * What an organization told the giver: an answer, or why nothing is done (SRT-5). It is never changed; a correction is
 * another one, beside it.
 */
@Entity
class Answer {

    @Id
    private UUID id;

    private UUID opinionId;
    private String text;

    @Enumerated(EnumType.STRING)
    private @Nullable DeclineReason declineReason;

    private @Nullable String organizationCode;
    private boolean byOffice;
    private @Nullable UUID corrects;
    private @Nullable String correctionReason;
    private LocalDate answeredOn;
    private Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Answer() {}

    Answer(OpinionId opinion, Words words, Speaker speaker, LocalDate today, Instant now) {
        this.id = TimeOrderedId.next();
        this.opinionId = opinion.value();
        this.text = words.text();
        this.declineReason = words.declineReason();
        this.organizationCode = speaker.organizationCode();
        this.byOffice = speaker.isOffice();
        this.answeredOn = today;
        this.createdAt = now;
    }

    /** Words that put this answer, or the one that it corrects, right. */
    Answer correctedBy(String words, String reason, Speaker speaker, LocalDate today, Instant now) {
        Answer correction = new Answer(new OpinionId(opinionId), new Words(words, declineReason), speaker, today, now);
        correction.corrects = first();
        correction.correctionReason = reason;
        return correction;
    }

    /** Who said it. */
    Speaker speaker() {
        return new Speaker(byOffice, organizationCode);
    }

    /** The answer that was given first: this one, unless it is a correction. */
    UUID first() {
        return corrects == null ? id : corrects;
    }

    UUID id() {
        return id;
    }

    UUID opinionId() {
        return opinionId;
    }

    String text() {
        return text;
    }

    @Nullable DeclineReason declineReason() {
        return declineReason;
    }

    @Nullable UUID corrects() {
        return corrects;
    }

    @Nullable String correctionReason() {
        return correctionReason;
    }

    LocalDate answeredOn() {
        return answeredOn;
    }
}
