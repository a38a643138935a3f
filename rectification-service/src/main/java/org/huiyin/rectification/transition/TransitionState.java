package org.huiyin.rectification.transition;

import org.huiyin.kit.codelist.Labelled;

/** What a transition waits for, or how it ended (SUP-4). */
public enum TransitionState implements Labelled {
    SELF_REVIEW_DUE("待自查", "Self-review due"),
    ASSESSMENT_DUE("待民主测评", "Democratic assessment due"),
    /** too many were dissatisfied (SAT-2) */
    MAKE_UP_DUE("待补课", "Make-up due"),
    REPORT_DUE("待转段报告", "Transition report due"),
    CHECK_DUE("待督导组检查", "Check by the supervision group due"),
    APPROVAL_DUE("待上一级审批", "Approval one level up due"),
    MEETING_DUE("待转段会议", "Transition meeting due"),
    /** the next phase may begin */
    PASSED("已转段", "Passed"),
    /** the organization was merged or dissolved before it passed */
    ENDED("已终止", "Ended");

    private final String zh;
    private final String en;

    TransitionState(String zh, String en) {
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
