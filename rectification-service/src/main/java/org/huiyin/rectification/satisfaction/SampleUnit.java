package org.huiyin.rectification.satisfaction;

import org.huiyin.kit.codelist.Labelled;

/** What the numbers of a frame stand for (SAT-1). */
public enum SampleUnit implements Labelled {
    HOUSEHOLD("户", "Household"),
    RECEIPT("回执", "Receipt"),
    PERSON("人", "Person"),
    ENTERPRISE("企业", "Enterprise"),
    UNIT("单位", "Unit");

    private final String zh;
    private final String en;

    SampleUnit(String zh, String en) {
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
