package org.huiyin.opinions.collection;

import org.huiyin.kit.codelist.Labelled;

/** COL-3: who gave the opinion. */
public enum Respondent implements Labelled {
    MEMBER("党员", "Member", Direction.HORIZONTAL),
    PARTY_DELEGATE("党代表", "Party delegate", Direction.VERTICAL),
    PEOPLES_CONGRESS_DEPUTY("人大代表", "People's congress deputy", Direction.REVERSE),
    CPPCC_MEMBER("政协委员", "CPPCC member", Direction.REVERSE),
    SERVICE_RECIPIENT("服务对象", "Service recipient", Direction.REVERSE),
    SPECIAL_SUPERVISOR("行业特约监督员", "Special supervisor", Direction.REVERSE),
    GRASSROOTS_UNIT("基层单位", "Grass-roots unit", Direction.VERTICAL),
    RESIDENT("群众", "Villager or resident", Direction.REVERSE),
    ENTERPRISE("企业", "Enterprise", Direction.REVERSE);

    private final String zh;
    private final String en;
    private final Direction usualDirection;

    Respondent(String zh, String en, Direction usualDirection) {
        this.zh = zh;
        this.en = en;
        this.usualDirection = usualDirection;
    }

    /** The direction when the collector does not say. */
    public Direction usualDirection() {
        return usualDirection;
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
