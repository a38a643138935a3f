package org.huiyin.opinions.appraisal;

import org.huiyin.kit.codelist.Labelled;

/** APP-1: the four sides from which a member is seen. */
public enum AppraisalSource implements Labelled {
    SELF("个人自评", "Self"),
    PEERS("党员互评", "Peers"),
    PUBLIC("群众评议", "Public"),
    ORGANIZATION("组织评定", "Organization");

    private final String zh;
    private final String en;

    AppraisalSource(String zh, String en) {
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
