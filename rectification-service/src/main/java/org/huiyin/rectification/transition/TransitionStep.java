package org.huiyin.rectification.transition;

import org.huiyin.kit.codelist.Labelled;

/** SUP-4: the steps of a transition, in their order. */
public enum TransitionStep implements Labelled {
    SELF_REVIEW("自查", "Self-review"),
    DEMOCRATIC_ASSESSMENT("民主测评", "Democratic assessment"),
    TRANSITION_REPORT("转段报告", "Transition report"),
    SUPERVISION_CHECK("督导组检查", "Check by the supervision group"),
    APPROVAL("上一级审批", "Approval one level up"),
    TRANSITION_MEETING("转段会议", "Transition meeting");

    private final String zh;
    private final String en;

    TransitionStep(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The move by which it is signed. */
    TransitionMove signature() {
        return switch (this) {
            case SELF_REVIEW -> TransitionMove.SELF_REVIEW;
            case DEMOCRATIC_ASSESSMENT -> TransitionMove.ASSESSMENT;
            case TRANSITION_REPORT -> TransitionMove.REPORT;
            case SUPERVISION_CHECK -> TransitionMove.CHECK;
            case APPROVAL -> TransitionMove.APPROVAL;
            case TRANSITION_MEETING -> TransitionMove.MEETING;
        };
    }

    /**
     * The move by which check or approval send back to it.
     *
     * @throws IllegalArgumentException for a step that is not the organization's own to mend
     */
    TransitionMove recall() {
        return switch (this) {
            case SELF_REVIEW -> TransitionMove.RETURN_TO_SELF_REVIEW;
            case DEMOCRATIC_ASSESSMENT -> TransitionMove.RETURN_TO_ASSESSMENT;
            case TRANSITION_REPORT -> TransitionMove.RETURN_TO_REPORT;
            case SUPERVISION_CHECK, APPROVAL, TRANSITION_MEETING ->
                throw new IllegalArgumentException("Nothing is sent back to " + this);
        };
    }

    /** Whether check and approval may send back to it. */
    boolean isMendable() {
        return compareTo(SUPERVISION_CHECK) < 0;
    }

    /** Whether the organization itself writes the document; the others check it (TRU-4). */
    boolean isOwn() {
        return this != SUPERVISION_CHECK && this != APPROVAL;
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
