package org.huiyin.opinions.likeness;

import org.huiyin.kit.codelist.Labelled;

/** What a person decided about two opinions that look alike (SRT-3). */
public enum DuplicateRelation implements Labelled {
    SAME_AS("同一意见", "They say the same"),
    DIFFERENT("不是重复", "They are different");

    private final String zh;
    private final String en;

    DuplicateRelation(String zh, String en) {
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
