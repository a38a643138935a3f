package org.huiyin.rectification.satisfaction;

import org.huiyin.kit.codelist.Labelled;

/** Whom representatives speak for: the respondents of COL-3. */
public enum RepresentativeKind implements Labelled {
    MEMBER("党员", "Member"),
    PARTY_DELEGATE("党代表", "Party delegate"),
    PEOPLES_CONGRESS_DEPUTY("人大代表", "People's congress deputy"),
    CPPCC_MEMBER("政协委员", "CPPCC member"),
    SERVICE_RECIPIENT("服务对象", "Service recipient"),
    SPECIAL_SUPERVISOR("行业特约监督员", "Special supervisor"),
    GRASSROOTS_UNIT("基层单位", "Grass-roots unit"),
    RESIDENT("群众", "Villager or resident"),
    ENTERPRISE("企业", "Enterprise");

    private final String zh;
    private final String en;

    RepresentativeKind(String zh, String en) {
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
