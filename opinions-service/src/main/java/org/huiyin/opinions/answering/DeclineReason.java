package org.huiyin.opinions.answering;

import org.huiyin.kit.codelist.Labelled;

/** SRT-5: why nothing is done about an opinion. */
public enum DeclineReason implements Labelled {
    OUTSIDE_REMIT("不属于本区职权范围", "Outside the remit of the district"),
    NOT_SPECIFIC("反映内容不具体", "Not specific enough to be looked into"),
    DUPLICATE("重复反映", "Already answered under another receipt"),
    IN_LEGAL_PROCEEDINGS("已进入法定程序", "Before a court, in arbitration or in another statutory procedure"),
    UNFOUNDED("经核实不属实", "Looked into and found to be unfounded"),
    NO_CONDITIONS("目前条件不具备", "Cannot be done under present conditions");

    private final String zh;
    private final String en;

    DeclineReason(String zh, String en) {
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
