package org.huiyin.opinions.answering;

import org.huiyin.kit.codelist.Labelled;

/** What became of one opinion when many were answered with the same words (SRT-5). */
public enum AnswerOutcome implements Labelled {
    ANSWERED("已答复", "Answered"),
    DECLINED("不予采纳", "Declined"),
    CLOSED_ALREADY("此前已办结", "Answered or declined before"),
    UNKNOWN("无此意见", "There is no such opinion"),
    FOREIGN("属于其他单位", "It concerns another organization"),
    ABOUT_PERSON("涉及个人，由活动办公室答复", "About a person: for the office alone"),
    NEEDS_APPROVAL("须经审批后答复", "In its campaign somebody else approves an answer first");

    private final String zh;
    private final String en;

    AnswerOutcome(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Whether the giver reads the words now. */
    boolean isGiven() {
        return this == ANSWERED || this == DECLINED;
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
