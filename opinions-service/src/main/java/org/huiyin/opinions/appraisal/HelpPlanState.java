package org.huiyin.opinions.appraisal;

import org.huiyin.kit.codelist.Labelled;

/** Whether help is still being given (APP-1). */
public enum HelpPlanState implements Labelled {
    RUNNING("帮教中", "Running"),
    COMPLETED("已完成", "Completed");

    private final String zh;
    private final String en;

    HelpPlanState(String zh, String en) {
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
