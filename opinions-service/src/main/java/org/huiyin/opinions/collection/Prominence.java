package org.huiyin.opinions.collection;

import org.huiyin.kit.codelist.Labelled;

/** SRT-2: why an opinion or a problem stands out. */
public enum Prominence implements Labelled {
    OWN_SHORTCOMINGS("党员和党组织自身存在的突出问题", "Shortcomings of members and organizations themselves"),
    RESENTED_CONDUCT("群众反映强烈的党风政风行风问题", "Conduct of party, government or trade that people resent"),
    HAMPERS_DEVELOPMENT("影响改革发展稳定的主要问题", "What hampers reform, development and stability"),
    VITAL_INTERESTS("涉及群众切身利益的重点问题", "What touches people's vital interests");

    private final String zh;
    private final String en;

    Prominence(String zh, String en) {
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
