package org.huiyin.reporting.codelist;

import org.huiyin.kit.codelist.Labelled;

/** The rows of the table of COL-4. */
public enum Level implements Labelled {
    DISTRICT("区级领导", "District leadership"),
    DIRECT_UNIT("区直单位", "Directly affiliated units"),
    SECONDARY_BRANCH("二级单位支部", "Secondary-unit branches"),
    BRANCH_MEMBERS("支部成员和党员", "Branch committee members and ordinary members");

    private final String zh;
    private final String en;

    Level(String zh, String en) {
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
