package org.huiyin.reporting.codelist;

import org.huiyin.kit.codelist.Labelled;

/** How far a rebuild of the read models has come. */
public enum RebuildPhase implements Labelled {
    STARTING("准备", "Starting"),
    LOADING("读取事件", "Reading events"),
    COUNTING("统计", "Counting facts"),
    CATCHING_UP("追赶", "Catching up"),
    SWITCHING("切换", "Switching"),
    ENDED("结束", "Ended");

    private final String zh;
    private final String en;

    RebuildPhase(String zh, String en) {
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
