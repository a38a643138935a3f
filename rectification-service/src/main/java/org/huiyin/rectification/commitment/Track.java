package org.huiyin.rectification.commitment;

import org.huiyin.kit.codelist.Labelled;

/** How soon a problem can be put right (REC-3). */
public enum Track implements Labelled {
    IMMEDIATE("马上整改", "Immediate"),
    TIME_LIMITED("限期整改", "Time-limited"),
    /** conditions do not yet allow more; needs a public explanation */
    GRADUAL("逐步解决", "Gradual");

    private final String zh;
    private final String en;

    Track(String zh, String en) {
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
