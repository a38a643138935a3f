package org.huiyin.opinions.deadlines;

import java.util.Optional;

import org.huiyin.kit.codelist.Labelled;

/** Who is told that a reply is overdue, in this order (SRT-5, SUP-2). */
public enum EscalationLevel implements Labelled {
    ORGANIZATION("责任单位", "The organization concerned"),
    SUPERIOR("上级党组织", "The organization above it"),
    OFFICE("活动办公室", "The campaign office");

    private final String zh;
    private final String en;

    EscalationLevel(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** @param told how many levels were told */
    static Optional<EscalationLevel> of(int told) {
        return told == 0 ? Optional.empty() : Optional.of(values()[told - 1]);
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
