package org.huiyin.rectification.commitment;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** User names of those who wrote an item or did its work: none of them may check it (TRU-4). */
@Embeddable
record Doers(@JdbcTypeCode(SqlTypes.JSON) List<String> doers) {

    static final Doers NOBODY = new Doers(List.of());

    Doers {
        doers = List.copyOf(doers);
    }

    /** Refused to whoever had a hand in it (TRU-4); what follows by itself is nobody's judgement. */
    Outcome<Doers> permit(String move, Act act) {
        boolean isOwnWork = act.capacity() != Capacity.SYSTEM && act.isByOneOf(doers);
        return isOwnWork ? Outcome.refused(new Refusal.OwnWork(move)) : Outcome.made(this);
    }

    Doers and(String doer) {
        if (doers.contains(doer)) {
            return this;
        }
        List<String> more = new ArrayList<>(doers);
        more.add(doer);
        return new Doers(more);
    }
}
