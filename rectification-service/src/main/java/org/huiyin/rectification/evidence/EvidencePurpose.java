package org.huiyin.rectification.evidence;

import org.huiyin.kit.codelist.Labelled;

/** What a file was put forward for. */
public enum EvidencePurpose implements Labelled {
    COMPLETION("完成情况佐证", "Shows that the work was done"),
    AMENDMENT("承诺变更依据", "Gives the reason of an amendment");

    private final String zh;
    private final String en;

    EvidencePurpose(String zh, String en) {
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
