package org.huiyin.opinions.leadership;

import org.huiyin.kit.codelist.Labelled;

/** What a post is in its team. */
public enum PostKind implements Labelled {
    HEAD("正职", "Head"),
    DEPUTY("副职", "Deputy"),
    MEMBER("成员", "Member");

    private final String zh;
    private final String en;

    PostKind(String zh, String en) {
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
