package org.huiyin.opinions.schedule;

import org.huiyin.kit.codelist.Labelled;

/** Why the schedule does not take a requirement, and the field to look at. */
public enum RequirementRefusal implements Labelled {
    NO_SUCH_PHASE("phase", "该批次没有此阶段", "The batch has no such phase"),
    OUTSIDE_PHASE("dueOn", "时限不在该阶段起止日期之内", "The day does not lie within the phase"),
    REPEATED("text", "同一步骤中要求重复", "The step has this requirement already"),
    TOO_MANY("text", "要求过多", "The schedule has as many requirements as it may");

    private final String field;
    private final String zh;
    private final String en;

    RequirementRefusal(String field, String zh, String en) {
        this.field = field;
        this.zh = zh;
        this.en = en;
    }

    /** The field of {@link RequirementEntry} that is to be mended. */
    public String field() {
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
