package org.huiyin.rectification.tasks;

import org.huiyin.kit.codelist.Labelled;

/** What a task is about. */
public enum TaskSubject implements Labelled {
    PROBLEM("问题", "Problem"),
    PLAN("整改方案", "Plan"),
    ITEM("整改事项", "Item"),
    AMENDMENT("承诺变更", "Amendment"),
    ORDER("责令", "Order"),
    LOOK("巩固期复查", "Consolidation look"),
    CAMPAIGN("活动", "Campaign"),
    TRANSITION("转段", "Transition"),
    LOOK_BACK_SUBJECT("回头看对象", "Subject of a look-back"),
    FINDING("检查发现", "Finding");

    private final String zh;
    private final String en;

    TaskSubject(String zh, String en) {
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
