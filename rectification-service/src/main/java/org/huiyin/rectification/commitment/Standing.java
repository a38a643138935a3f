package org.huiyin.rectification.commitment;

import org.huiyin.kit.codelist.Labelled;

/** Whether a promise is being kept (REC-6). */
public enum Standing implements Labelled {
    IN_PROGRESS("进行中", "In progress"),
    KEPT("已兑现", "Kept"),
    KEPT_LATE("逾期兑现", "Kept late"),
    MISSED("未兑现", "Missed"),
    STALLED("停滞", "Stalled");

    private final String zh;
    private final String en;

    Standing(String zh, String en) {
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
