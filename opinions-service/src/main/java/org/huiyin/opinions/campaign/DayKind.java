package org.huiyin.opinions.campaign;

import org.huiyin.kit.codelist.Labelled;

/** CAM-6: how a day differs from Monday to Friday worked, weekend free. */
public enum DayKind implements Labelled {
    HOLIDAY("放假", "Holiday"),
    WORKED_WEEKEND("调休上班", "Weekend day worked instead");

    private final String zh;
    private final String en;

    DayKind(String zh, String en) {
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
