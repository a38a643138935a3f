package org.huiyin.rectification.satisfaction;

import org.huiyin.kit.codelist.Labelled;

/** What happens to a survey. */
public enum SurveyMove implements Labelled {
    CLOSING("结束", "Closing"),
    /** it could not be closed for want of ballots (SAT-2) */
    EXTENSION("延期", "Extension"),
    /** too few people come, or are asked: it makes room for another survey (SAT-2) */
    ABANDONMENT("中止", "Abandonment");

    private final String zh;
    private final String en;

    SurveyMove(String zh, String en) {
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
