package org.huiyin.opinions.attachments;

import org.huiyin.kit.codelist.Labelled;

/** Why an attachment is taken away. */
public enum WithdrawalReason implements Labelled {
    ASKED_FOR("提供人要求撤回", "Whoever gave it asked for it"),
    TELLS_OF_OTHERS("含他人个人信息", "It tells of other people"),
    UNLAWFUL("内容违法", "Its content is unlawful"),
    UNRELATED("与所反映事项无关", "It has nothing to do with the matter");

    private final String zh;
    private final String en;

    WithdrawalReason(String zh, String en) {
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
