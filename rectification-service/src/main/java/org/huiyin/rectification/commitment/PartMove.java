package org.huiyin.rectification.commitment;

import org.huiyin.kit.codelist.Labelled;

/** What happens to the part of a co-operating organization (REC-8). */
public enum PartMove implements Labelled {
    PROGRESS("报告进展", "Progress"),
    /** it stands at 100 */
    REPORT("报告完成", "Reported done"),
    /** the item was reopened */
    RENEWAL("重新开始", "Another round");

    private final String zh;
    private final String en;

    PartMove(String zh, String en) {
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
