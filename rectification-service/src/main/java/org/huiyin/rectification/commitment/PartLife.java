package org.huiyin.rectification.commitment;

import org.huiyin.rectification.lifecycle.StateTable;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.huiyin.rectification.commitment.PartMove.PROGRESS;
import static org.huiyin.rectification.commitment.PartMove.RENEWAL;
import static org.huiyin.rectification.commitment.PartMove.REPORT;
import static org.huiyin.rectification.commitment.PartState.IN_PROGRESS;
import static org.huiyin.rectification.commitment.PartState.PLANNED;
import static org.huiyin.rectification.commitment.PartState.REPORTED;
import static org.huiyin.rectification.lifecycle.Capacity.OFFICER;
import static org.huiyin.rectification.lifecycle.Capacity.SYSTEM;
import static org.huiyin.rectification.lifecycle.StateTable.row;

/** The life of a co-operating organization's part (REC-8). Nobody but that organization reports
 * on it, or the lead once that organization was dissolved. */
public final class PartLife {

    public static final StateTable<PartState, PartMove> TABLE = StateTable.of(
            Stateful.PART,
            row(PLANNED, PROGRESS, IN_PROGRESS, OFFICER),
            row(PLANNED, REPORT, REPORTED, OFFICER),
            row(PLANNED, RENEWAL, PLANNED, SYSTEM),
            row(IN_PROGRESS, PROGRESS, IN_PROGRESS, OFFICER),
            row(IN_PROGRESS, REPORT, REPORTED, OFFICER),
            row(IN_PROGRESS, RENEWAL, PLANNED, SYSTEM),
            // There was more to do after all.
            row(REPORTED, PROGRESS, IN_PROGRESS, OFFICER),
            row(REPORTED, REPORT, REPORTED, OFFICER),
            row(REPORTED, RENEWAL, PLANNED, SYSTEM));

    private PartLife() {}
}
