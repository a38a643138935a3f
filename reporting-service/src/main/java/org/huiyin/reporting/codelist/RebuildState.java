package org.huiyin.reporting.codelist;

import org.huiyin.kit.codelist.Labelled;

/** What became of a rebuild of the read models. */
public enum RebuildState implements Labelled {
    RUNNING("进行中", "Running"),
    COMPLETED("已完成", "Completed"),
    FAILED("失败", "Failed"),
    INTERRUPTED("已中断", "Interrupted");

    private final String zh;
    private final String en;

    RebuildState(String zh, String en) {
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
