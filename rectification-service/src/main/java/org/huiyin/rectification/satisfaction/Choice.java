package org.huiyin.rectification.satisfaction;

import org.huiyin.kit.codelist.Labelled;

/** What a ballot says (SAT-1). */
public enum Choice implements Labelled {
    SATISFIED("满意", "Satisfied"),
    FAIRLY_SATISFIED("比较满意", "Fairly satisfied"),
    DISSATISFIED("不满意", "Dissatisfied");

    private final String zh;
    private final String en;

    Choice(String zh, String en) {
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
