package org.huiyin.rectification.commitment;

import org.huiyin.kit.codelist.Labelled;

/** What happens to an amendment (REC-6). */
public enum AmendmentMove implements Labelled {
    APPROVAL("批准", "Approval");

    private final String zh;
    private final String en;

    AmendmentMove(String zh, String en) {
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
