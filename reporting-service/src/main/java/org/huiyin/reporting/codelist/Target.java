package org.huiyin.reporting.codelist;

import java.util.Locale;

import org.huiyin.kit.codelist.Labelled;

/** Whom an opinion is about (COL-4). */
public enum Target implements Labelled {
    DISTRICT_TEAM("区委区政府领导班子", "District leadership team", Level.DISTRICT, true),
    DISTRICT_LEADER("区级领导", "District leader", Level.DISTRICT, false),
    UNIT_TEAM("区直单位班子", "Team of a directly affiliated unit", Level.DIRECT_UNIT, true),
    UNIT_TEAM_MEMBER("区直单位班子成员", "Member of the team of a directly affiliated unit", Level.DIRECT_UNIT, false),
    BRANCH_TEAM("二级单位支部", "Secondary-unit branch", Level.SECONDARY_BRANCH, true),
    BRANCH_HEAD("支部负责人", "Head of a secondary-unit branch", Level.SECONDARY_BRANCH, false),
    COMMITTEE_MEMBER("支部成员", "Branch committee member", Level.BRANCH_MEMBERS, false),
    ORDINARY_MEMBER("支部党员", "Ordinary member", Level.BRANCH_MEMBERS, false);

    private final String zh;
    private final String en;
    private final Level level;
    private final boolean aboutTeam;

    Target(String zh, String en, Level level, boolean aboutTeam) {
        this.zh = zh;
        this.en = en;
        this.level = level;
        this.aboutTeam = aboutTeam;
    }

    public Level level() {
        return level;
    }

    /** The column that counts opinions about it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a team and not a person. */
    public boolean isAboutTeam() {
        return aboutTeam;
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
