package org.huiyin.kit.webhook;

import org.huiyin.kit.codelist.Labelled;

/** Why a webhook is paused. */
public enum PauseReason implements Labelled {
    BY_ADMIN("管理员暂停", "By an administrator"),
    FAILING("接收方长期失败", "The receiver kept failing");

    private final String zh;
    private final String en;

    PauseReason(String zh, String en) {
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
