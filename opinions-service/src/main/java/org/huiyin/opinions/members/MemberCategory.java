package org.huiyin.opinions.members;

import org.huiyin.kit.codelist.Labelled;

/** CAM-4: by what the ledger is divided; every member is in one category. */
public enum MemberCategory implements Labelled {
    IN_SERVICE("在职", "In service"),
    FLOATING("流动", "Floating"),
    RETIRED("离退休", "Retired"),
    OTHER("其他", "Other");

    private final String zh;
    private final String en;

    MemberCategory(String zh, String en) {
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
