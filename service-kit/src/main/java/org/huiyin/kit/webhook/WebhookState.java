package org.huiyin.kit.webhook;

import org.huiyin.kit.codelist.Labelled;

/** Whether events are delivered. */
public enum WebhookState implements Labelled {
    ACTIVE("启用", "Active"),
    /** Nothing is lost: on resumption it goes on where it stood. */
    PAUSED("暂停", "Paused");

    private final String zh;
    private final String en;

    WebhookState(String zh, String en) {
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
