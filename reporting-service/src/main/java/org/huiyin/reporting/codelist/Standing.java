package org.huiyin.reporting.codelist;

import org.huiyin.kit.codelist.Labelled;

/** What became of a commitment, for the board (REC-6). */
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
