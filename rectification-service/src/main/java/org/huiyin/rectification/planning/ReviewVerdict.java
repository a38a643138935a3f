package org.huiyin.rectification.planning;

import org.huiyin.kit.codelist.Labelled;

/** What came of a review (REC-5). */
public enum ReviewVerdict implements Labelled {
    ENDORSED("审核通过", "Endorsed"),
    RETURNED("退回", "Returned");

    private final String zh;
    private final String en;

    ReviewVerdict(String zh, String en) {
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
