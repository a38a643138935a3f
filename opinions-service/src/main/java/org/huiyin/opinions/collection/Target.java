package org.huiyin.opinions.collection;

import org.huiyin.kit.codelist.Labelled;

/** COL-4: whom an opinion is about: a leadership team, or a person in it. */
public enum Target implements Labelled {
    DISTRICT_TEAM("区委区政府领导班子", "District leadership team", TargetLevel.DISTRICT, false),
    DISTRICT_LEADER("区级领导", "District leader", TargetLevel.DISTRICT, true),
    UNIT_TEAM("区直单位班子", "Team of a directly affiliated unit", TargetLevel.DIRECT_UNIT, false),
    UNIT_TEAM_MEMBER("区直单位班子成员", "Member of the team of a directly affiliated unit", TargetLevel.DIRECT_UNIT, true),
    BRANCH_TEAM("二级单位支部", "Secondary-unit branch", TargetLevel.SECONDARY_BRANCH, false),
    BRANCH_HEAD("支部负责人", "Head of a secondary-unit branch", TargetLevel.SECONDARY_BRANCH, true),
    COMMITTEE_MEMBER("支部成员", "Branch committee member", TargetLevel.BRANCH_MEMBERS, true),
    ORDINARY_MEMBER("支部党员", "Ordinary member", TargetLevel.BRANCH_MEMBERS, true);

    private final String zh;
    private final String en;
    private final TargetLevel level;
    private final boolean individual;

    Target(String zh, String en, TargetLevel level, boolean individual) {
        this.zh = zh;
        this.en = en;
        this.level = level;
        this.individual = individual;
    }

    public TargetLevel level() {
        return level;
    }

    /** Whether the opinion is about a person: it is then never public, and goes to nobody but the office (REP-7). */
    public boolean isIndividual() {
        return individual;
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
