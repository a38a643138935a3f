package org.huiyin.rectification.lookback;

import org.huiyin.rectification.lifecycle.StateTable;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.huiyin.rectification.lifecycle.Capacity.SORTER;
import static org.huiyin.rectification.lifecycle.Capacity.SUPERVISOR;
import static org.huiyin.rectification.lifecycle.Capacity.SYSTEM;
import static org.huiyin.rectification.lifecycle.StateTable.row;

/** The life of a look-back (SUP-3). */
public final class LookBackLife {

    public static final StateTable<LookBackState, LookBackMove> TABLE = StateTable.of(
            Stateful.LOOK_BACK,
            row(LookBackState.RUNNING, LookBackMove.ANSWERS, LookBackState.RUNNING, SUPERVISOR),
            row(LookBackState.RUNNING, LookBackMove.DROP, LookBackState.RUNNING, SYSTEM),
            row(LookBackState.RUNNING, LookBackMove.COMPLETION, LookBackState.COMPLETE, SYSTEM),
            row(LookBackState.RUNNING, LookBackMove.CLOSING, LookBackState.CLOSED, SORTER));

    private LookBackLife() {}
}
