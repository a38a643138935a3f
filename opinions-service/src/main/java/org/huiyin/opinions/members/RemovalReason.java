package org.huiyin.opinions.members;

import org.huiyin.kit.codelist.Labelled;

/** Why a member leaves the ledger. */
public enum RemovalReason implements Labelled {
    TRANSFERRED("组织关系转出", "Relation transferred out of the district"),
    LEFT("出党", "No longer a member"),
    DECEASED("去世", "Deceased"),
    ENTERED_IN_ERROR("误录", "Entered in error");

    private final String zh;
    private final String en;

    RemovalReason(String zh, String en) {
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
