package org.huiyin.rectification.commitment;

import org.huiyin.kit.codelist.Labelled;

/** What a look after the consolidation period has found (REC-9). */
public enum ConsolidationLookState implements Labelled {
    DUE("待复查", "Due"),
    HELD("已巩固", "It holds"),
    REOPENED("已反弹，重新整改", "Reopened");

    private final String zh;
    private final String en;

    ConsolidationLookState(String zh, String en) {
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
