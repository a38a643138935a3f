package org.huiyin.opinions.contactpoints;

import org.huiyin.kit.codelist.Labelled;

/** CAM-5: who is paired. */
public enum ContactPointKind implements Labelled {
    LEADER("领导联系点", "A leader's contact point"),
    UNIT("单位联系点", "A unit's contact point"),
    SECONDED_CADRE("下派干部", "A seconded cadre");

    private final String zh;
    private final String en;

    ContactPointKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Whether a post is named: of a leader or a cadre, never their name. */
    boolean hasPost() {
        return this != UNIT;
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
