package org.huiyin.reporting.codelist;

import org.huiyin.kit.codelist.Labelled;

/** In which order the noticeboard is read. */
public enum NoticeOrder implements Labelled {
    NEWEST("最新公示", "Newest first"),
    DEADLINE("按时限", "Earliest deadline first");

    private final String zh;
    private final String en;

    NoticeOrder(String zh, String en) {
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
