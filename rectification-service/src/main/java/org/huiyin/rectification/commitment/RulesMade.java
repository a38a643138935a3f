package org.huiyin.rectification.commitment;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** The rules that an item has left behind, in the order in which they were named; none is taken back (REC-9). */
@Embeddable
record RulesMade(@JdbcTypeCode(SqlTypes.JSON) List<Regulation> regulations) {

    private static final int MOST = 20;

    static final RulesMade NONE_YET = new RulesMade(List.of());

    RulesMade {
        regulations = List.copyOf(regulations);
    }

    Outcome<RulesMade> and(Regulation regulation) {
        if (regulations.size() >= MOST) {
            return Outcome.refused(new Refusal.RegulationsFull(MOST));
        }
        List<Regulation> more = new ArrayList<>(regulations);
        more.add(regulation);
        return Outcome.made(new RulesMade(more));
    }
}
