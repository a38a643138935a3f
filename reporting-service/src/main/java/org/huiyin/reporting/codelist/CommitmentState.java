package org.huiyin.reporting.codelist;

import org.huiyin.kit.codelist.Labelled;

/** Where a published commitment stands in its life (REC-7). */
public enum CommitmentState implements Labelled {
    COMMITTED("已承诺", "Committed"),
    IN_PROGRESS("整改中", "In progress"),
    COMPLETION_REPORTED("已报完成", "Completion reported"),
    VERIFIED("已核实", "Verified"),
    RESULT_PUBLISHED("已通报", "Result published"),
    CONCLUDED("已办结", "Concluded");

    private final String zh;
    private final String en;

    CommitmentState(String zh, String en) {
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
