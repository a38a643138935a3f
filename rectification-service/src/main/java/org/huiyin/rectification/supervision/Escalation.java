package org.huiyin.rectification.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.rectification.lifecycle.Act;

/** One step up the tree: what was not kept was told to a superior organization (SUP-2). Never changed. */
@Entity
@Immutable
@Table(name = "escalation")
class Escalation {

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private EscalationKind kind;
    private UUID subjectId;
    @Enumerated(EnumType.STRING)
    private EscalationCause cause;
    private String organizationCode;
    private String toOrganizationCode;
    private int level;
    private LocalDate missedOn;
    private LocalDate escalatedOn;
    private Instant escalatedAt;

    protected Escalation() {}

    /** The step that a clock has just made. */
    static Escalation of(EscalationClock clock, Act act) {
        Escalation step = new Escalation();
        step.id = TimeOrderedId.next();
        step.kind = clock.kind();
        step.subjectId = clock.subjectId();
        step.cause = clock.cause();
        step.organizationCode = clock.organization();
        step.toOrganizationCode = clock.reached();
        step.level = clock.level();
        step.missedOn = clock.missedOn();
        step.escalatedOn = act.today();
        step.escalatedAt = act.now();
        return step;
    }

    UUID id() {
        return id;
    }

    UUID subjectId() {
        return subjectId;
    }

    EscalationView view() {
        return new EscalationView(
                id, kind, subjectId, cause, organizationCode, toOrganizationCode, level, missedOn, escalatedOn,
                escalatedAt);
    }

    /**
     * As a client sees it.
     *
     * @param subjectId the order or the commitment
     * @param organizationCode whose it is
     * @param toOrganizationCode the superior organization that was told
     * @param level 1 for the first superior, one more for each above
     * @param missedOn the last day of the term that was not kept
     */
    record EscalationView(
            UUID id,
            EscalationKind kind,
            UUID subjectId,
            EscalationCause cause,
            String organizationCode,
            String toOrganizationCode,
            int level,
            LocalDate missedOn,
            LocalDate escalatedOn,
            Instant escalatedAt) {}
}
