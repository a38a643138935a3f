package org.huiyin.rectification.transition;

import org.huiyin.kit.codelist.Labelled;

/** What happens to a transition. */
public enum TransitionMove implements Labelled {
    SELF_REVIEW("自查", "Self-review"),
    ASSESSMENT("民主测评", "Democratic assessment"),
    /** too few ballots are no result (SAT-2) */
    ASSESSMENT_EXTENSION("延期测评", "Assessment extended"),
    /** a make-up is owed (SAT-2) */
    ASSESSMENT_FAILURE("测评未通过", "Assessment failed"),
    /** most were dissatisfied: another round from the first step (SAT-2) */
    PHASE_REDO("重新开展", "Phase redone"),
    MAKE_UP("补课", "Make-up"),
    REPORT("转段报告", "Transition report"),
    CHECK("督导组检查", "Check by the supervision group"),
    APPROVAL("上一级审批", "Approval one level up"),
    MEETING("转段会议", "Transition meeting"),
    RETURN_TO_SELF_REVIEW("退回自查", "Returned to the self-review"),
    RETURN_TO_ASSESSMENT("退回民主测评", "Returned to the democratic assessment"),
    RETURN_TO_REPORT("退回转段报告", "Returned to the transition report"),
    END("终止", "End");

    private final String zh;
    private final String en;

    TransitionMove(String zh, String en) {
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
