package org.huiyin.opinions.forwarding;

import org.huiyin.kit.codelist.Labelled;

/** How far the feedback of an opinion has come (SRT-4). */
public enum ForwardingState implements Labelled {
    FORWARDED("已反馈", "Forwarded"),
    ACKNOWLEDGED("已签收", "Acknowledged"),
    WITHDRAWN("已撤回", "Withdrawn");

    private final String zh;
    private final String en;

    ForwardingState(String zh, String en) {
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
