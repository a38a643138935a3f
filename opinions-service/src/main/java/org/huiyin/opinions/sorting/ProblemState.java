package org.huiyin.opinions.sorting;

import org.huiyin.kit.codelist.Labelled;

/** How far a problem has come in this service; what is done about it, rectification knows. */
public enum ProblemState implements Labelled {
    OPEN("待分派", "Open"),
    ASSIGNED("已分派", "Assigned"),
    MERGED("已合并", "Merged into another");

    private final String zh;
    private final String en;

    ProblemState(String zh, String en) {
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
