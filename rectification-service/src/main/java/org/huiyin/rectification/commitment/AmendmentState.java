package org.huiyin.rectification.commitment;

import org.huiyin.kit.codelist.Labelled;

/** Where an amendment stands (REC-6). */
public enum AmendmentState implements Labelled {
    WAITING("待批准", "Waiting"),
    APPROVED("已批准", "Approved"),
    REFUSED("未获批准", "Refused"),
    /** by whoever asked for it */
    WITHDRAWN("已撤回", "Withdrawn"),
    /** the completion was verified before anybody decided */
    LAPSED("已失效", "Lapsed");

    private final String zh;
    private final String en;

    AmendmentState(String zh, String en) {
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
