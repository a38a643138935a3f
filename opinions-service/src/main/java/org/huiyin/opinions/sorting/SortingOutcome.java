package org.huiyin.opinions.sorting;

import org.huiyin.kit.codelist.Labelled;

/** What a sorting, or its undoing, did to an opinion. */
public enum SortingOutcome implements Labelled {
    SORTED("已梳理", "Sorted"),
    UNCHANGED("无变化", "It was so already"),
    RESTORED("已恢复", "As before the sorting"),
    REFUSED("未处理", "Left as it is");

    private final String zh;
    private final String en;

    SortingOutcome(String zh, String en) {
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
