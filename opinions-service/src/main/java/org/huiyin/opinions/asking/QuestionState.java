package org.huiyin.opinions.asking;

import org.huiyin.kit.codelist.Labelled;

/** Where a question to a giver stands. */
public enum QuestionState implements Labelled {
    OPEN("待回复", "Waits for a reply, and the reply clock stands still"),
    REPLIED("已回复", "The giver replied"),
    WITHDRAWN("已撤回", "Not asked any more"),
    EXPIRED("已过期", "The clock runs on; a reply is still welcome");

    private final String zh;
    private final String en;

    QuestionState(String zh, String en) {
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
