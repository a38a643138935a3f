package org.huiyin.rectification.commitment;

import org.huiyin.kit.codelist.Labelled;

/** Where the part of one organization stands (REC-8). */
public enum PartState implements Labelled {
    PLANNED("未开始", "Not begun"),
    IN_PROGRESS("进行中", "In progress"),
    REPORTED("已报完成", "Reported done");

    private final String zh;
    private final String en;

    PartState(String zh, String en) {
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
