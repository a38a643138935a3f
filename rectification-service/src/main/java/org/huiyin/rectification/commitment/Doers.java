package org.huiyin.rectification.commitment;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** User names of those who wrote an item or did its work: none of them may check it (TRU-4). */
@Embeddable
record Doers(@JdbcTypeCode(SqlTypes.JSON) List<String> doers) {

    static final Doers NOBODY = new Doers(List.of());

    Doers {
        doers = List.copyOf(doers);
    }

    boolean include(String doer) {
        return doers.contains(doer);
    }

    Doers and(String doer) {
        if (include(doer)) {
            return this;
        }
        List<String> more = new ArrayList<>(doers);
        more.add(doer);
        return new Doers(more);
    }
}
