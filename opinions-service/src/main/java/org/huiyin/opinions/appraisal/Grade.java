package org.huiyin.opinions.appraisal;

import org.huiyin.kit.codelist.Labelled;

/** APP-1: what the branch found; never a place in an order of people (REP-7). */
public enum Grade implements Labelled {
    EXCELLENT("优秀", "Excellent"),
    QUALIFIED("合格", "Qualified"),
    BASICALLY_QUALIFIED("基本合格", "Basically qualified"),
    UNQUALIFIED("不合格", "Unqualified");

    private final String zh;
    private final String en;

    Grade(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** APP-1: members found wanting get a help plan. */
    boolean isWanting() {
        return this == BASICALLY_QUALIFIED || this == UNQUALIFIED;
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
