package org.huiyin.opinions.sorting;

import org.huiyin.kit.codelist.Labelled;

/** How opinions went from one problem to another (SRT-3). */
public enum RegroupingKind implements Labelled {
    MERGE("合并", "Merge"),
    SPLIT("拆分", "Split");

    private final String zh;
    private final String en;

    RegroupingKind(String zh, String en) {
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
