package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What was first promised, and every change of it since (REC-6).
 *
 * @param promisedDeadline by when, as it was first promised; absent while it is only planned
 */
@Embeddable
record Promise(
        @Nullable LocalDate promisedDeadline, @JdbcTypeCode(SqlTypes.JSON) List<Amendment> amendments) {

    static final Promise NONE_YET = new Promise(null, List.of());

    Promise {
        amendments = List.copyOf(amendments);
    }

    static Promise made(LocalDate deadline) {
        return new Promise(deadline, List.of());
    }

    Promise amended(Amendment amendment) {
        List<Amendment> more = new ArrayList<>(amendments);
        more.add(amendment);
        return new Promise(promisedDeadline, more);
    }
}
