package org.huiyin.rectification.lookback;

import org.huiyin.kit.codelist.Labelled;

/** What a look-back looks at (SUP-3). */
public enum LookBackKind implements Labelled {
    ORGANIZATION("单位", "Organizations"),
    ITEM("整改事项", "Items");

    private final String zh;
    private final String en;

    LookBackKind(String zh, String en) {
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
