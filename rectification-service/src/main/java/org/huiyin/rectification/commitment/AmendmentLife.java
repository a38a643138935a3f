package org.huiyin.rectification.commitment;

import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.StateTable;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.huiyin.rectification.lifecycle.StateTable.row;

/** The life of an amendment (REC-6). */
public final class AmendmentLife {

    public static final StateTable<AmendmentState, AmendmentMove> TABLE = StateTable.of(
            Stateful.AMENDMENT,
            row(AmendmentState.WAITING, AmendmentMove.APPROVAL, AmendmentState.APPROVED, Capacity.LEADER),
            row(AmendmentState.WAITING, AmendmentMove.REFUSAL, AmendmentState.REFUSED, Capacity.LEADER),
            row(AmendmentState.WAITING, AmendmentMove.WITHDRAWAL, AmendmentState.WITHDRAWN, Capacity.OFFICER),
            row(AmendmentState.WAITING, AmendmentMove.LAPSE, AmendmentState.LAPSED, Capacity.SYSTEM));

    private AmendmentLife() {}
}
