package org.huiyin.rectification.commitment;

import org.huiyin.rectification.lifecycle.StateTable;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.huiyin.rectification.commitment.ItemMove.AMENDMENT;
import static org.huiyin.rectification.commitment.ItemMove.COMPLETION;
import static org.huiyin.rectification.commitment.ItemMove.COMPLETION_RETURN;
import static org.huiyin.rectification.commitment.ItemMove.CONCLUSION;
import static org.huiyin.rectification.commitment.ItemMove.CONSOLIDATION;
import static org.huiyin.rectification.commitment.ItemMove.MAKE_UP;
import static org.huiyin.rectification.commitment.ItemMove.OVERDUE;
import static org.huiyin.rectification.commitment.ItemMove.PROGRESS;
import static org.huiyin.rectification.commitment.ItemMove.PUBLICATION;
import static org.huiyin.rectification.commitment.ItemMove.RATING;
import static org.huiyin.rectification.commitment.ItemMove.REGULATION;
import static org.huiyin.rectification.commitment.ItemMove.REOPENING;
import static org.huiyin.rectification.commitment.ItemMove.RESULT;
import static org.huiyin.rectification.commitment.ItemMove.STANDSTILL;
import static org.huiyin.rectification.commitment.ItemMove.TAKE_OVER;
import static org.huiyin.rectification.commitment.ItemMove.VERIFICATION;
import static org.huiyin.rectification.commitment.ItemState.COMMITTED;
import static org.huiyin.rectification.commitment.ItemState.COMPLETION_REPORTED;
import static org.huiyin.rectification.commitment.ItemState.CONCLUDED;
import static org.huiyin.rectification.commitment.ItemState.IN_PROGRESS;
import static org.huiyin.rectification.commitment.ItemState.PLANNED;
import static org.huiyin.rectification.commitment.ItemState.RESULT_PUBLISHED;
import static org.huiyin.rectification.commitment.ItemState.VERIFIED;
import static org.huiyin.rectification.lifecycle.Capacity.LEADER;
import static org.huiyin.rectification.lifecycle.Capacity.OFFICER;
import static org.huiyin.rectification.lifecycle.Capacity.SORTER;
import static org.huiyin.rectification.lifecycle.Capacity.SUPERVISOR;
import static org.huiyin.rectification.lifecycle.Capacity.SYSTEM;
import static org.huiyin.rectification.lifecycle.StateTable.row;

/** The life of an item (REC-7). */
public final class ItemLife {

    public static final StateTable<ItemState, ItemMove> TABLE = StateTable.of(
            Stateful.ITEM,
            row(PLANNED, PUBLICATION, COMMITTED, OFFICER),
            // With its plan, which the campaign office takes over; nobody does it to an item.
            row(PLANNED, TAKE_OVER, COMMITTED, SYSTEM),
            row(COMMITTED, PROGRESS, IN_PROGRESS, OFFICER),
            row(COMMITTED, AMENDMENT, COMMITTED, LEADER),
            row(COMMITTED, OVERDUE, COMMITTED, SYSTEM),
            row(COMMITTED, STANDSTILL, COMMITTED, SYSTEM),
            row(IN_PROGRESS, PROGRESS, IN_PROGRESS, OFFICER),
            row(IN_PROGRESS, AMENDMENT, IN_PROGRESS, LEADER),
            row(IN_PROGRESS, OVERDUE, IN_PROGRESS, SYSTEM),
            row(IN_PROGRESS, STANDSTILL, IN_PROGRESS, SYSTEM),
            // REC-9: rules are often issued late, and count even after the conclusion.
            row(IN_PROGRESS, REGULATION, IN_PROGRESS, OFFICER),
            row(IN_PROGRESS, COMPLETION, COMPLETION_REPORTED, OFFICER),
            row(COMPLETION_REPORTED, REGULATION, COMPLETION_REPORTED, OFFICER),
            row(COMPLETION_REPORTED, VERIFICATION, VERIFIED, SUPERVISOR),
            row(COMPLETION_REPORTED, COMPLETION_RETURN, IN_PROGRESS, SUPERVISOR),
            // The organization speaks about its own work; the campaign office issues circulars for all of them.
            row(VERIFIED, RESULT, RESULT_PUBLISHED, OFFICER, SORTER),
            row(VERIFIED, REGULATION, VERIFIED, OFFICER),
            row(RESULT_PUBLISHED, REGULATION, RESULT_PUBLISHED, OFFICER),
            row(RESULT_PUBLISHED, RATING, RESULT_PUBLISHED, SYSTEM),
            // SAT-2: between the thresholds the result stands, and the superior sees to the make-up.
            row(RESULT_PUBLISHED, MAKE_UP, RESULT_PUBLISHED, LEADER),
            row(RESULT_PUBLISHED, CONCLUSION, CONCLUDED, SYSTEM),
            row(RESULT_PUBLISHED, REOPENING, IN_PROGRESS, SYSTEM),
            row(CONCLUDED, REGULATION, CONCLUDED, OFFICER),
            // REC-9: it was looked at again, and holds, or does not.
            row(CONCLUDED, CONSOLIDATION, CONCLUDED, SUPERVISOR),
            row(CONCLUDED, REOPENING, IN_PROGRESS, SUPERVISOR));

    private ItemLife() {}
}
