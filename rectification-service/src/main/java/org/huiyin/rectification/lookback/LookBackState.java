package org.huiyin.rectification.lookback;

import org.huiyin.kit.codelist.Labelled;

/** Where a look-back stands. */
public enum LookBackState implements Labelled {
    RUNNING("进行中", "Running"),
    COMPLETE("已完成", "Complete"),
    CLOSED("提前结束", "Closed early");

    private final String zh;
    private final String en;

    LookBackState(String zh, String en) {
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
