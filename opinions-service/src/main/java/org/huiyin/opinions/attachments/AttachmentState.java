package org.huiyin.opinions.attachments;

import org.huiyin.kit.codelist.Labelled;

/** How it stands with an attachment. */
public enum AttachmentState implements Labelled {
    KEPT("有效", "Kept"),
    WITHDRAWN("已撤下", "Withdrawn"),
    ERASED("已删除", "Erased");

    private final String zh;
    private final String en;

    AttachmentState(String zh, String en) {
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
