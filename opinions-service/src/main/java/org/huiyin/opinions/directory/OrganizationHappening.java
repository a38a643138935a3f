package org.huiyin.opinions.directory;

import org.huiyin.kit.codelist.Labelled;

/** What made an organization what it was from a day on. */
public enum OrganizationHappening implements Labelled {
    REGISTERED("设立", "Registered"),
    DESCRIBED("变更", "Described anew"),
    MOVED("迁移", "Moved under another parent"),
    MOVED_ALONG("随上级迁移", "Moved along with one above it"),
    MERGED("合并", "Merged into another"),
    DISSOLVED("撤销", "Dissolved"),
    REACTIVATED("恢复", "Reactivated");

    private final String zh;
    private final String en;

    OrganizationHappening(String zh, String en) {
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
