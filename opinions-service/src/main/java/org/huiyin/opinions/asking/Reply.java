package org.huiyin.opinions.asking;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.opinions.collection.Speaker;

/** What a giver replied: the words and the day, nothing of who sent them (COL-5). */
@Entity
@Table(name = "giver_reply")
class Reply {

    @Id
    private UUID id;

    private UUID questionId;
    private UUID opinionId;
    private @Nullable String organizationCode;
    private boolean byOffice;
    private String text;
    private LocalDate repliedOn;
    private @Nullable LocalDate readOn;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Reply() {}

    Reply(Question question, String text, LocalDate today) {
        this.id = TimeOrderedId.next();
        this.questionId = question.id();
        this.opinionId = question.opinionId();
        this.organizationCode = question.asker().organizationCode();
        this.byOffice = question.asker().isOffice();
        this.text = text;
        this.repliedOn = today;
    }

    /** @return whether it was unread before */
    boolean read(LocalDate today) {
        boolean wasUnread = readOn == null;
        if (wasUnread) {
            readOn = today;
        }
        return wasUnread;
    }

    UUID id() {
        return id;
    }

    UUID questionId() {
        return questionId;
    }

    UUID opinionId() {
        return opinionId;
    }

    /** Who asked, and waits for it. */
    Speaker asker() {
        return new Speaker(byOffice, organizationCode);
    }

    String text() {
        return text;
    }

    LocalDate repliedOn() {
        return repliedOn;
    }

    @Nullable LocalDate readOn() {
        return readOn;
    }
}
