package org.huiyin.rectification.planning;

import org.huiyin.kit.codelist.Labelled;

/** What a supervision group asks of a plan and of each of its items (REC-5). */
public enum ReviewCheck implements Labelled {
    REALISTIC("realistic", "切合实际", "Realistic"),
    FOCUSED("focused", "重点突出", "Focused"),
    MEASURES_ADEQUATE("measuresAdequate", "措施得力", "Measures adequate");

    private final String field;
    private final String zh;
    private final String en;

    ReviewCheck(String field, String zh, String en) {
        this.field = field;
        this.zh = zh;
        this.en = en;
    }

    /** The name that it has in a review. */
    String field() {
        return field;
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
