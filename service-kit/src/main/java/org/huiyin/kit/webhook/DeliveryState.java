package org.huiyin.kit.webhook;

import org.huiyin.kit.codelist.Labelled;

/** How far a delivery has come. */
public enum DeliveryState implements Labelled {
    /** Not sent yet, or to be tried again. */
    PENDING("待投递", "Pending"),
    /** The receiver answered 2xx. */
    DELIVERED("已送达", "Delivered"),
    /** Tried for as long as it may be; only a redelivery tries again. */
    FAILED("投递失败", "Failed");

    private final String zh;
    private final String en;

    DeliveryState(String zh, String en) {
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
