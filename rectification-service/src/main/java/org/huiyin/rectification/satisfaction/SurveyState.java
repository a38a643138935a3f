package org.huiyin.rectification.satisfaction;

import org.huiyin.kit.codelist.Labelled;

/** Whether ballots are taken. */
public enum SurveyState implements Labelled {
    OPEN("进行中", "Open"),
    CLOSED("已结束", "Closed"),
    /** given up for want of ballots: no result, and none is left of what was cast (SAT-2) */
    ABANDONED("已中止", "Abandoned");

    private final String zh;
    private final String en;

    SurveyState(String zh, String en) {
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
