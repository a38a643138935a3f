package org.huiyin.rectification.planning;

import org.huiyin.kit.codelist.Labelled;

/** What became of a comment (REC-5). */
public enum ResponseKind implements Labelled {
    ABSORBED("采纳", "Absorbed"),
    ANSWERED("答复", "Answered");

    private final String zh;
    private final String en;

    ResponseKind(String zh, String en) {
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
