package org.huiyin.rectification.commitment;

import org.huiyin.kit.codelist.Labelled;

/** What follows from a survey (SAT-2). */
public enum Consequence implements Labelled {
    NONE("满意", "None"),
    MAKE_UP("补课", "Make-up"),
    REDO("重新整改", "Redo"),
    TOO_FEW_BALLOTS("票数不足", "Too few ballots");

    private final String zh;
    private final String en;

    Consequence(String zh, String en) {
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
