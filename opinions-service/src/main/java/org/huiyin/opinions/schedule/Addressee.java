package org.huiyin.opinions.schedule;

import org.huiyin.kit.codelist.Labelled;

/** CAM-3: who is to do what a requirement asks for; the organization ticks it off in either case. */
public enum Addressee implements Labelled {
    ORGANIZATION("单位", "The organization as such"),
    LEADERS("领导干部", "Each post of the leadership team");

    private final String zh;
    private final String en;

    Addressee(String zh, String en) {
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
