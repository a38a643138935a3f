package org.huiyin.opinions.schedule;

import org.huiyin.kit.codelist.Labelled;

/** CAM-3: whether the office requires an action of many, or an organization added it for itself. */
public enum ActionKind implements Labelled {
    REQUIRED("规定动作", "Required action"),
    OWN("自选动作", "Own addition");

    private final String zh;
    private final String en;

    ActionKind(String zh, String en) {
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
