package org.huiyin.rectification.commitment;

import org.huiyin.rectification.lifecycle.StateTable;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.huiyin.rectification.commitment.ConsolidationLookMove.HOLDS;
import static org.huiyin.rectification.commitment.ConsolidationLookMove.REOPENS;
import static org.huiyin.rectification.commitment.ConsolidationLookState.DUE;
import static org.huiyin.rectification.commitment.ConsolidationLookState.HELD;
import static org.huiyin.rectification.commitment.ConsolidationLookState.REOPENED;
import static org.huiyin.rectification.lifecycle.Capacity.SUPERVISOR;
import static org.huiyin.rectification.lifecycle.StateTable.row;

/** The life of a look after the consolidation period (REC-9). */
public final class ConsolidationLookLife {

    public static final StateTable<ConsolidationLookState, ConsolidationLookMove> TABLE = StateTable.of(
            Stateful.CONSOLIDATION_LOOK, row(DUE, HOLDS, HELD, SUPERVISOR), row(DUE, REOPENS, REOPENED, SUPERVISOR));

    private ConsolidationLookLife() {}
}
