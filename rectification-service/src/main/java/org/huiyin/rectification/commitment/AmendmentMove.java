package org.huiyin.rectification.commitment;

import org.huiyin.kit.codelist.Labelled;

/** What happens to an amendment (REC-6). */
public enum AmendmentMove implements Labelled {
    APPROVAL("批准", "Approval"),
    /** with reasons */
    REFUSAL("不予批准", "Refusal"),
    WITHDRAWAL("撤回", "Withdrawal"),
    /** there is nothing left to amend: the completion was verified */
    LAPSE("失效", "Lapse");

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
