package org.huiyin.opinions.collection;

import org.huiyin.kit.codelist.Labelled;

/** Where an opinion stands on its way to an answer (SRT-5). */
public enum OpinionState implements Labelled {
    RECEIVED("已受理", "Received"),
    SORTED("已梳理", "Sorted"),
    ANSWERED("已答复", "Answered"),
    DECLINED("不予采纳", "Declined");

    private final String zh;
    private final String en;

    OpinionState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Answered or declined: the reply clock has stopped. */
    public boolean isClosed() {
        return this == ANSWERED || this == DECLINED;
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
