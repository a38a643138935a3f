package org.huiyin.rectification.calendarfeed;

import org.huiyin.kit.codelist.Labelled;

/** What ends on a day. */
public enum DeadlineKind implements Labelled {
    COMMITMENT("承诺整改期限", "Deadline of a commitment"),
    /** of an organization that co-operates (REC-8) */
    PART("配合任务期限", "Deadline of a part"),
    MILESTONE("阶段性要求期限", "Milestone"),
    /** of a gradual item (REC-3) */
    INTERIM_REVIEW("阶段复核", "Interim review"),
    CONSULTATION_END("征求意见截止", "Last day for comments"),
    SURVEY_END("测评截止", "Last day of a survey");

    private final String zh;
    private final String en;

    DeadlineKind(String zh, String en) {
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
