package org.huiyin.opinions.forwarding;

import org.huiyin.kit.codelist.Labelled;

/** Why an opinion is not forwarded (SRT-4). */
public enum ForwardingRefusal implements Labelled {
    UNKNOWN("没有此意见", "There is no such opinion"),
    NOT_SORTED("尚未梳理", "It is not sorted yet"),
    DECLINED("已不予采纳", "It was declined"),
    NO_PERSON_NAMED("涉及个人，尚未确定是谁", "It is about a person, and it is not known which"),
    NO_ACCOUNT("收到意见时任职的人或该党员没有账号", "Whoever held the post when it was received, or the member, has no account"),
    ALREADY_FORWARDED("已反馈", "It was forwarded to the same recipient already");

    private final String zh;
    private final String en;

    ForwardingRefusal(String zh, String en) {
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
