package org.huiyin.rectification.commitment;

import org.huiyin.kit.codelist.Labelled;

/** Why a commitment was amended (REC-6). */
public enum AmendmentCause implements Labelled {
    /** the lead organization asked for it, and a leader above approved */
    REQUESTED("申请获准", "Asked for and approved"),
    /** another round began, for which the term that was first promised runs anew (SAT-2, REC-9) */
    NEW_ROUND("重新整改，期限重新起算", "A new round, and its term begins anew");

    private final String zh;
    private final String en;

    AmendmentCause(String zh, String en) {
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
