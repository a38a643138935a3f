package org.huiyin.localstack.demo;

/** The reference counts of COL-4: how many opinions one real district collected about whom. */
enum DemoTarget {
    DISTRICT_TEAM(578),
    DISTRICT_LEADER(21),
    UNIT_TEAM(1_281),
    UNIT_TEAM_MEMBER(1_585),
    BRANCH_TEAM(880),
    BRANCH_HEAD(744),
    COMMITTEE_MEMBER(1_525),
    ORDINARY_MEMBER(3_925);

    static final int TOTAL = 10_539;

    private final int opinions;

    DemoTarget(int opinions) {
        this.opinions = opinions;
    }

    int opinions() {
        return opinions;
    }
}
