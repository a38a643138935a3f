package org.huiyin.opinions.members;

import org.huiyin.kit.codelist.Labelled;

/** CAM-4: groups that need particular care; a member may be in several. */
public enum MemberGroup implements Labelled {
    LAID_OFF("下岗失业", "Laid-off"),
    GRADUATE("未就业高校毕业生", "Graduate without work"),
    VETERAN("退役军人", "Veteran");

    private final String zh;
    private final String en;

    MemberGroup(String zh, String en) {
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
