package org.huiyin.rectification.supervision;

import org.huiyin.rectification.lifecycle.StateTable;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.huiyin.rectification.lifecycle.Capacity.LEADER;
import static org.huiyin.rectification.lifecycle.Capacity.OFFICER;
import static org.huiyin.rectification.lifecycle.Capacity.SUPERVISOR;
import static org.huiyin.rectification.lifecycle.Capacity.SYSTEM;
import static org.huiyin.rectification.lifecycle.StateTable.row;
import static org.huiyin.rectification.supervision.OrderMove.ACKNOWLEDGEMENT;
import static org.huiyin.rectification.supervision.OrderMove.CLOSING;
import static org.huiyin.rectification.supervision.OrderMove.COMMENT;
import static org.huiyin.rectification.supervision.OrderMove.CORRECTION;
import static org.huiyin.rectification.supervision.OrderMove.CORRECTION_RETURN;
import static org.huiyin.rectification.supervision.OrderMove.ESCALATION;
import static org.huiyin.rectification.supervision.OrderMove.HELP;
import static org.huiyin.rectification.supervision.OrderMove.WITHDRAWAL;
import static org.huiyin.rectification.supervision.OrderState.ACKNOWLEDGED;
import static org.huiyin.rectification.supervision.OrderState.CLOSED;
import static org.huiyin.rectification.supervision.OrderState.CORRECTION_REPORTED;
import static org.huiyin.rectification.supervision.OrderState.ISSUED;
import static org.huiyin.rectification.supervision.OrderState.SENT_BACK;
import static org.huiyin.rectification.supervision.OrderState.WITHDRAWN;

/** The life of an order to correct (SUP-2). */
public final class OrderLife {

    public static final StateTable<OrderState, OrderMove> TABLE = StateTable.of(
            Stateful.ORDER,
            row(ISSUED, ACKNOWLEDGEMENT, ACKNOWLEDGED, OFFICER),
            row(ISSUED, WITHDRAWAL, WITHDRAWN, SUPERVISOR),
            row(ISSUED, HELP, ISSUED, SUPERVISOR),
            row(ISSUED, COMMENT, ISSUED, OFFICER, SUPERVISOR, LEADER),
            row(ISSUED, ESCALATION, ISSUED, SYSTEM),
            row(ACKNOWLEDGED, CORRECTION, CORRECTION_REPORTED, OFFICER),
            row(ACKNOWLEDGED, WITHDRAWAL, WITHDRAWN, SUPERVISOR),
            row(ACKNOWLEDGED, HELP, ACKNOWLEDGED, SUPERVISOR),
            row(ACKNOWLEDGED, COMMENT, ACKNOWLEDGED, OFFICER, SUPERVISOR, LEADER),
            row(ACKNOWLEDGED, ESCALATION, ACKNOWLEDGED, SYSTEM),
            row(CORRECTION_REPORTED, CLOSING, CLOSED, SUPERVISOR),
            row(CORRECTION_REPORTED, CORRECTION_RETURN, SENT_BACK, SUPERVISOR),
            row(CORRECTION_REPORTED, WITHDRAWAL, WITHDRAWN, SUPERVISOR),
            row(CORRECTION_REPORTED, HELP, CORRECTION_REPORTED, SUPERVISOR),
            row(CORRECTION_REPORTED, COMMENT, CORRECTION_REPORTED, OFFICER, SUPERVISOR, LEADER),
            row(SENT_BACK, CORRECTION, CORRECTION_REPORTED, OFFICER),
            row(SENT_BACK, WITHDRAWAL, WITHDRAWN, SUPERVISOR),
            row(SENT_BACK, HELP, SENT_BACK, SUPERVISOR),
            row(SENT_BACK, COMMENT, SENT_BACK, OFFICER, SUPERVISOR, LEADER),
            row(SENT_BACK, ESCALATION, SENT_BACK, SYSTEM));

    private OrderLife() {}
}
