package org.huiyin.opinions.contactpoints;

import org.huiyin.kit.codelist.Labelled;

/** CAM-5: what became of a practical deed that was promised at a visit. */
public enum DeedState implements Labelled {
    PROMISED("已承诺", "Promised"),
    DONE("已办结", "Done"),
    DROPPED("不再办理", "Dropped");

    private final String zh;
    private final String en;

    DeedState(String zh, String en) {
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
