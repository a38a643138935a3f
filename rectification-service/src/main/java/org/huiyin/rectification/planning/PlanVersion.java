package org.huiyin.rectification.planning;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.rectification.lifecycle.Act;

/** A plan as it was submitted or adopted; it stays as it was (REC-1, REC-5). */
@Entity
@Immutable
@Table(name = "plan_version")
class PlanVersion {

    @Id
    private UUID id;
    private UUID planId;
    private int number;
    @Enumerated(EnumType.STRING)
    private PlanState reached;
    private Instant frozenAt;
    private @Nullable String frozenBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private PlanContent content;

    protected PlanVersion() {}

    static PlanVersion of(Plan plan, PlanContent content, Act act) {
        PlanVersion version = new PlanVersion();
        version.id = TimeOrderedId.next();
        version.planId = plan.id().value();
        version.number = plan.currentVersion();
        version.reached = plan.state();
        version.frozenAt = act.now();
        version.frozenBy = act.doer();
        version.content = content;
        return version;
    }

    UUID planId() {
        return planId;
    }

    int number() {
        return number;
    }

    PlanState reached() {
        return reached;
    }

    Instant frozenAt() {
        return frozenAt;
    }

    @Nullable String frozenBy() {
        return frozenBy;
    }

    PlanContent content() {
        return content;
    }
}
