package org.huiyin.opinions.sorting;

import org.huiyin.kit.codelist.Labelled;

/** Why an opinion was left as it is. */
public enum SortingObstacle implements Labelled {
    UNKNOWN("意见不存在", "There is no such opinion"),
    OTHER_CAMPAIGN("意见属于另一活动", "It belongs to another campaign than the problem"),
    NOT_CATEGORIZED("意见尚未分类", "It has no category yet, so it cannot be a prominent one"),
    NOT_IN_STATE("意见当前状态不允许", "Its state does not allow it"),
    SORTED_ANEW("此后已重新分类", "It was sorted anew since"),
    MOVED_ON("此后已移出该问题", "It was taken out of the problem since"),
    IN_PROBLEM("仍归在其他问题中", "It is in another problem, and would have no category");

    private final String zh;
    private final String en;

    SortingObstacle(String zh, String en) {
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
