package org.huiyin.opinions.answering;

import org.huiyin.kit.codelist.Labelled;

/** Where a draft of an answer stands (SRT-5). */
public enum DraftState implements Labelled {
    DRAFTED("起草中", "Being drafted"),
    SUBMITTED("待审批", "Waits for approval"),
    RETURNED("已退回", "Returned with a reason"),
    PUBLISHED("已答复", "Given to the givers"),
    WITHDRAWN("已撤回", "Withdrawn");

    private final String zh;
    private final String en;

    DraftState(String zh, String en) {
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
