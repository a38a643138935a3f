package org.huiyin.rectification.planning;

import org.huiyin.kit.codelist.Labelled;

/** Where a plan stands (REC-5). */
public enum PlanState implements Labelled {
    DRAFT("草案", "Draft"),
    SUBMITTED("已报送", "Submitted"),
    RETURNED("已退回", "Returned"),
    ENDORSED("已审核", "Endorsed"),
    IN_CONSULTATION("征求意见中", "In consultation"),
    ADOPTED("已通过", "Adopted");

    private final String zh;
    private final String en;

    PlanState(String zh, String en) {
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
