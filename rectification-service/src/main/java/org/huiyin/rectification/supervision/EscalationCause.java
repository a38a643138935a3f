package org.huiyin.rectification.supervision;

import org.huiyin.kit.codelist.Labelled;

/** Why something escalates (SUP-2). */
public enum EscalationCause implements Labelled {
    UNACKNOWLEDGED("逾期未签收", "Not acknowledged in time"),
    UNCORRECTED("逾期未纠正", "Not corrected in time"),
    OVERDUE("承诺逾期", "Commitment overdue");

    private final String zh;
    private final String en;

    EscalationCause(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
