package org.huiyin.rectification.lookback;

import org.huiyin.kit.codelist.Labelled;

/** What happens to a look-back. */
public enum LookBackMove implements Labelled {
    ANSWERS("作答", "Answers"),
    /** the last was answered, or dropped */
    COMPLETION("完成", "Completion"),
    /** an organization is gone */
    DROP("移出", "Dropped"),
    CLOSING("提前结束", "Closed early");

    private final String zh;
    private final String en;

    LookBackMove(String zh, String en) {
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
