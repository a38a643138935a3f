package org.huiyin.opinions.directory;

import org.huiyin.kit.codelist.Labelled;

/** Whether an organization stands (CAM-1). */
public enum OrganizationState implements Labelled {
    ACTIVE("正常", "Active"),
    DISSOLVED("已撤销", "Dissolved");

    private final String zh;
    private final String en;

    OrganizationState(String zh, String en) {
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
