package org.huiyin.opinions.answering;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** What a commitment achieved in one of its rounds, for the problems that it puts right (SRT-5, REC-7). */
@Entity
class PublishedResult {

    @Id
    private UUID id;

    private UUID commitmentId;
    private int round;
    private String organizationCode;
    private String text;
    private LocalDate publishedOn;
    private boolean standing;
    private boolean publicVisible;

    @ElementCollection
    @CollectionTable(name = "published_result_problem", joinColumns = @JoinColumn(name = "result_id"))
    @Column(name = "problem_id")
    private Set<UUID> problemIds;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PublishedResult() {}

    /**
     * @param standing false when it is known already that the commitment was reopened since
     * @param publicVisible false for an item about a person, whose words stay within the suite (REP-7)
     */
    PublishedResult(
            UUID commitmentId,
            int round,
            String organizationCode,
            String text,
            LocalDate publishedOn,
            boolean standing,
            boolean publicVisible,
            Set<UUID> problemIds) {
        this.id = TimeOrderedId.next();
        this.commitmentId = commitmentId;
        this.round = round;
        this.organizationCode = organizationCode;
        this.text = text;
        this.publishedOn = publishedOn;
        this.standing = standing;
        this.publicVisible = publicVisible;
        this.problemIds = problemIds;
    }

    /** The commitment was reopened: what was achieved did not last. */
    void withdraw() {
        standing = false;
    }

    Set<UUID> problemIds() {
        return Set.copyOf(problemIds);
    }

    boolean isStanding() {
        return standing;
    }
}
