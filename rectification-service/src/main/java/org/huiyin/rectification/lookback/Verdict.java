package org.huiyin.rectification.lookback;

import org.huiyin.kit.codelist.Labelled;

/** The answer to a question of a look-back. */
public enum Verdict implements Labelled {
    MET("符合", "Met"),
    NOT_MET("不符合", "Not met");

    private final String zh;
    private final String en;

    Verdict(String zh, String en) {
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
