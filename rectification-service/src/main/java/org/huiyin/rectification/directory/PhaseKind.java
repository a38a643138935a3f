package org.huiyin.rectification.directory;

import org.huiyin.kit.codelist.Labelled;

/** CAM-2: the phases of a batch, in their order. */
public enum PhaseKind implements Labelled {
    STUDY("学习动员", "Study and mobilisation"),
    ANALYSIS("分析评议", "Analysis and appraisal"),
    RECTIFICATION("整改提高", "Rectification and improvement");

    private final String zh;
    private final String en;

    PhaseKind(String zh, String en) {
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
