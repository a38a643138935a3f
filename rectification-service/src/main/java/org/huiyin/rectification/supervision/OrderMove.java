package org.huiyin.rectification.supervision;

import org.huiyin.kit.codelist.Labelled;

/** What happens to an order to correct (SUP-2). */
public enum OrderMove implements Labelled {
    ISSUE("下达", "Issue"),
    ACKNOWLEDGEMENT("签收", "Acknowledgement"),
    CORRECTION("报告纠正", "Correction"),
    CORRECTION_RETURN("退回纠正", "Sent back"),
    CLOSING("办结", "Closing"),
    WITHDRAWAL("撤回", "Withdrawal"),
    /** the supervisors helped to make good */
    HELP("帮助整改", "Help"),
    /** words alone: no clock asks for them */
    COMMENT("说明", "Comment"),
    /** it was told to the superior organization */
    ESCALATION("逐级上报", "Escalation");

    private final String zh;
    private final String en;

    OrderMove(String zh, String en) {
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
