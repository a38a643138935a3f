package org.huiyin.opinions.appraisal;

import org.huiyin.kit.codelist.Labelled;

/** How far the appraisal of a member has come (APP-1). */
public enum AppraisalState implements Labelled {
    DRAFT("草拟", "Draft"),
    SHOWN("已告知本人", "Shown to the member"),
    ACKNOWLEDGED("本人已确认", "Acknowledged by the member"),
    CORRECTED("已更正，待本人确认", "Corrected, to be acknowledged anew");

    private final String zh;
    private final String en;

    AppraisalState(String zh, String en) {
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
