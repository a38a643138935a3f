package org.huiyin.opinions.members;

import org.huiyin.kit.codelist.Labelled;

/** CAM-4: what a floating member took along to the place where the member lives now. */
public enum RelationTransfer implements Labelled {
    NOTHING("未转移", "Nothing was transferred"),
    TEMPORARY("流动党员活动证", "Temporary relation (activity card)"),
    FULL("正式组织关系", "Full organizational relation");

    private final String zh;
    private final String en;

    RelationTransfer(String zh, String en) {
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
