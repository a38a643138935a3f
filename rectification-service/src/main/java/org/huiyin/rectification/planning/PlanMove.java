package org.huiyin.rectification.planning;

import org.huiyin.kit.codelist.Labelled;

/** What happens to a plan (REC-5). */
public enum PlanMove implements Labelled {
    /** its items were changed */
    REVISION("修改", "Revision"),
    SUBMISSION("报送", "Submission"),
    ENDORSEMENT("审核通过", "Endorsement"),
    RETURN("退回", "Return"),
    /** its own organization takes it back to rework it */
    WITHDRAWAL("撤回修改", "Withdrawal"),
    CONSULTATION("公开征求意见", "Consultation"),
    /** an item was changed because of a comment */
    ABSORPTION("采纳修改", "Absorption"),
    ADOPTION("通过", "Adoption"),
    /** it was adopted before the suite came (REC-6) */
    TAKE_OVER("接管", "Taken over");

    private final String zh;
    private final String en;

    PlanMove(String zh, String en) {
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
