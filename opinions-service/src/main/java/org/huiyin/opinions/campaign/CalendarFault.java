package org.huiyin.opinions.campaign;

import org.huiyin.kit.codelist.Labelled;

/** Why a day cannot stand in a working calendar, and the field to look at. */
public enum CalendarFault implements Labelled {
    OTHER_YEAR(
            "date", "日期不在该年度内，或年度不在1949至2199年之间", "The day is not in the year, or lies outside 1949 to 2199"),
    REPEATED_DAY("date", "日期重复", "The day stands there already"),
    NOT_A_WEEKEND("kind", "调休上班日应为星期六或星期日", "Only a Saturday or a Sunday is worked instead");

    private final String field;
    private final String zh;
    private final String en;

    CalendarFault(String field, String zh, String en) {
        this.field = field;
        this.zh = zh;
        this.en = en;
    }

    /** The field of {@link CalendarDay} that is to be mended. */
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
