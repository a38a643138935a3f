package org.huiyin.rectification.planning;

import org.huiyin.kit.codelist.Labelled;

/** Whose plan it is (REC-1). */
public enum PlanSubject implements Labelled {
    ORGANIZATION("单位", "Organization"),
    TEAM("领导班子", "Leadership team"),
    /** never shown to the public (REP-7) */
    PERSON("个人", "Person");

    private final String zh;
    private final String en;

    PlanSubject(String zh, String en) {
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
