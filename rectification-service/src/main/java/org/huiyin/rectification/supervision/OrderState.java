package org.huiyin.rectification.supervision;

import org.huiyin.kit.codelist.Labelled;

/** Where an order to correct stands (SUP-2). */
public enum OrderState implements Labelled {
    ISSUED("已下达", "Issued"),
    ACKNOWLEDGED("已签收", "Acknowledged"),
    CORRECTION_REPORTED("已报纠正", "Correction reported"),
    SENT_BACK("退回纠正", "Sent back"),
    CLOSED("已办结", "Closed"),
    WITHDRAWN("已撤回", "Withdrawn");

    private final String zh;
    private final String en;

    OrderState(String zh, String en) {
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
