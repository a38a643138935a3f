package org.huiyin.reporting.codelist;

import org.huiyin.kit.codelist.Labelled;

/** How an opinion was collected (COL-1). */
public enum Channel implements Labelled {
    FORUM("座谈会", "Forum"),
    LETTER("征求意见函", "Letter"),
    FORM("征求意见表", "Form"),
    BOX("征求意见箱", "Box"),
    INTERVIEW("谈心", "Interview"),
    VISIT("走访", "Visit"),
    HOTLINE("热线", "Hotline"),
    ONLINE("网络", "Online"),
    PLAN_CONSULTATION("方案征求意见", "Plan consultation"),
    SURVEY_REMARK("满意度测评意见", "Satisfaction survey remark");

    private final String zh;
    private final String en;

    Channel(String zh, String en) {
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
