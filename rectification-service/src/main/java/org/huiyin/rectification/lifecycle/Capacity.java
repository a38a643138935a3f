package org.huiyin.rectification.lifecycle;

import org.huiyin.kit.codelist.Labelled;

/** In which capacity somebody makes a move. */
public enum Capacity implements Labelled {
    OFFICER("承办人", "Officer"),
    SUPERVISOR("督导员", "Supervisor"),
    LEADER("领导", "Leader"),
    SORTER("梳理员", "Sorter"),
    SYSTEM("系统", "System");

    private final String zh;
    private final String en;

    Capacity(String zh, String en) {
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
