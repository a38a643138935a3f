package org.huiyin.rectification.satisfaction;

import org.huiyin.kit.codelist.Labelled;

/** Who is asked (SAT-1). */
public enum SurveyMethod implements Labelled {
    REPRESENTATIVES("群众代表评议", "By representatives"),
    RANDOM_SAMPLE("随机抽查", "Random sample"),
    OPEN("公开测评", "Open ballot");

    private final String zh;
    private final String en;

    SurveyMethod(String zh, String en) {
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
