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

/** What an organization told the giver: an answer, or why nothing is done (SRT-5). It is never changed. */
@Entity
class Answer {

    @Id
    private UUID id;

    private UUID opinionId;
    private String text;

    @Enumerated(EnumType.STRING)
    private @Nullable DeclineReason declineReason;

    private @Nullable String organizationCode;
    private LocalDate answeredOn;
    private Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Answer() {}

    /**
     * @param declineReason absent for an answer
     * @param organizationCode who answers; absent when the campaign office does
     */
    Answer(
            OpinionId opinion,
            String text,
            @Nullable DeclineReason declineReason,
            @Nullable String organizationCode,
            LocalDate today,
            Instant now) {
        this.id = TimeOrderedId.next();
        this.opinionId = opinion.value();
        this.text = text;
        this.declineReason = declineReason;
        this.organizationCode = organizationCode;
        this.answeredOn = today;
        this.createdAt = now;
    }
}
