package org.huiyin.rectification.commitment;

import org.huiyin.kit.codelist.Labelled;

/** Why an item stands before others (REC-4). */
public enum PriorityReason implements Labelled {
    MOST_DISSATISFIED("群众最不满意", "Most dissatisfied with"),
    MOST_HOPED_FOR("群众最期盼", "Most hoped for"),
    CAN_BE_DONE_NOW("当前能够解决", "Can be done now");

    private final String zh;
    private final String en;

    PriorityReason(String zh, String en) {
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
