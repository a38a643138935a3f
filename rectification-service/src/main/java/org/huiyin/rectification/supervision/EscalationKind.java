package org.huiyin.rectification.supervision;

import org.huiyin.kit.codelist.Labelled;

/** What escalates (SUP-2). */
public enum EscalationKind implements Labelled {
    ORDER("责令纠正", "Order to correct"),
    COMMITMENT("公开承诺", "Commitment");

    private final String zh;
    private final String en;

    EscalationKind(String zh, String en) {
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
