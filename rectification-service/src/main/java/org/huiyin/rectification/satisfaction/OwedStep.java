package org.huiyin.rectification.satisfaction;

import org.huiyin.kit.codelist.Labelled;

/** What comes next on the way to a valid survey (SAT-2). */
public enum OwedStep implements Labelled {
    SURVEY("应开展测评", "A survey is to be opened"),
    MAKE_UP("应先补课", "The make-up comes first"),
    BALLOTS("测评进行中", "A survey is running");

    private final String zh;
    private final String en;

    OwedStep(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static OwedStep of(boolean makeUpOwed, boolean isRunning) {
        if (isRunning) {
            return BALLOTS;
        }
        return makeUpOwed ? MAKE_UP : SURVEY;
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
