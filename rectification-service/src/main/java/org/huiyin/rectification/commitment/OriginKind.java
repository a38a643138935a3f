package org.huiyin.rectification.commitment;

import org.huiyin.kit.codelist.Labelled;

/** What an item goes back to (REC-2, CAM-5). */
public enum OriginKind implements Labelled {
    PROBLEM("问题", "Problem"),
    /** one that was promised at a visit (CAM-5) */
    PRACTICAL_DEED("办实事", "Practical deed");

    private final String zh;
    private final String en;

    OriginKind(String zh, String en) {
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
