package org.huiyin.opinions.sorting;

import org.huiyin.kit.codelist.Labelled;

/** Why a regrouping cannot be undone now (SRT-3). */
public enum RegroupingObstacle implements Labelled {
    ALREADY_UNDONE("已撤销", "It was undone already"),
    MERGED_ON("问题后来又被合并", "One of its problems was merged on later"),
    ASSIGNED_SINCE("问题后来已分派", "The problem was assigned since; split it instead"),
    OPINIONS_GONE("部分意见后来又被移出", "Opinions that moved were taken out since"),
    OPINIONS_ADDED("新问题后来又归入其他意见", "The new problem has got other opinions since");

    private final String zh;
    private final String en;

    RegroupingObstacle(String zh, String en) {
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
