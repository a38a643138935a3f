package org.huiyin.opinions.schedule;

import org.huiyin.kit.codelist.Labelled;

/** Where a requirement stands at an organization (CAM-3). */
public enum SettlementState implements Labelled {
    OPEN("未完成", "Open"),
    DONE("已完成", "Done"),
    WAIVED("免予完成", "Waived");

    private final String zh;
    private final String en;

    SettlementState(String zh, String en) {
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
