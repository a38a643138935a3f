package org.huiyin.rectification.commitment;

import org.huiyin.kit.codelist.Labelled;

/** What a supervisor says of a concluded commitment (REC-9). */
public enum ConsolidationLookMove implements Labelled {
    HOLDS("成果巩固", "It holds"),
    REOPENS("重新整改", "It does not hold");

    private final String zh;
    private final String en;

    ConsolidationLookMove(String zh, String en) {
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
