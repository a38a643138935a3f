package org.huiyin.reporting.codelist;

import org.huiyin.kit.codelist.Labelled;

/** How far the work on a commitment has come in kind, for the board (REC-6). */
public enum Stage implements Labelled {
    INVESTIGATING("调研", "Investigating"),
    DRAFTING_RULES("制定制度", "Drafting rules"),
    CARRYING_OUT("落实", "Carrying out");

    private final String zh;
    private final String en;

    Stage(String zh, String en) {
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
