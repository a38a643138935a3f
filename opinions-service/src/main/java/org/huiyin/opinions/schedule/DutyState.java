package org.huiyin.opinions.schedule;

import org.huiyin.kit.codelist.Labelled;

/** What an organization owes on a day: an open requirement whose day has passed is late (CAM-3). */
public enum DutyState implements Labelled {
    LATE("逾期未完成", "Late"),
    OPEN("未到期", "Open"),
    DONE("已完成", "Done"),
    WAIVED("免予完成", "Waived");

    private final String zh;
    private final String en;

    DutyState(String zh, String en) {
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
