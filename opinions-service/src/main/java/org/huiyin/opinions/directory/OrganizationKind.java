package org.huiyin.opinions.directory;

import org.huiyin.kit.codelist.Labelled;

/** CAM-1: what an organization is. */
public enum OrganizationKind implements Labelled {
    DISTRICT("区", "District"),
    DIRECT_UNIT("区直单位", "Directly affiliated unit"),
    TOWN("乡镇", "Town"),
    STREET("街道", "Street"),
    SECONDARY_UNIT("二级单位", "Secondary unit"),
    BRANCH("支部", "Branch"),
    COMMUNITY("社区", "Community"),
    VILLAGE("村", "Village"),
    SCHOOL("学校", "School"),
    ENTERPRISE("企业", "Enterprise");

    private final String zh;
    private final String en;

    OrganizationKind(String zh, String en) {
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
