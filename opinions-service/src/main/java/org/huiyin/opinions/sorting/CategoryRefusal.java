package org.huiyin.opinions.sorting;

import org.huiyin.kit.codelist.Labelled;

/** Why a category cannot stand where it was put, and the field to look at. */
public enum CategoryRefusal implements Labelled {
    MALFORMED_CODE("code", "代码为空或超过100字", "A code has 1 to 100 characters"),
    MALFORMED_NAME("name", "名称为空或超过100字", "A name has 1 to 100 characters"),
    REPEATED_CODE("code", "代码重复", "The code stands in an earlier row"),
    UNKNOWN_PARENT("parentCode", "上级分类不存在", "There is no category with the parent's code"),
    TOO_DEEP("parentCode", "分类最多三级", "Categories have at most three levels"),
    OTHER_PARENT("parentCode", "该分类已属于另一上级", "The category stands under another parent already");

    private final String field;
    private final String zh;
    private final String en;

    CategoryRefusal(String field, String zh, String en) {
        this.field = field;
        this.zh = zh;
        this.en = en;
    }

    /** The field of {@link CategoryRow} that is to be mended. */
    public String field() {
        return field;
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
