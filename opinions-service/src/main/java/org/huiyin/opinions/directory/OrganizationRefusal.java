package org.huiyin.opinions.directory;

import org.huiyin.kit.codelist.Labelled;

/** Why an organization cannot stand where it was put, and the field to look at. */
public enum OrganizationRefusal implements Labelled {
    MALFORMED_CODE("code", "代码格式不对", "A code has 1 to 64 letters, digits, dots, dashes and underscores"),
    MALFORMED_NAME("name", "名称为空或超过200字", "A name has 1 to 200 characters"),
    MALFORMED_BATCH("batch", "批次应为1至99", "A batch is a number from 1 to 99"),
    REPEATED_CODE("code", "代码重复", "The code stands in an earlier row"),
    DISTRICT_WITH_PARENT("parentCode", "区不能有上级", "A district has no parent"),
    NO_PARENT("parentCode", "缺少上级代码", "Everything but a district has a parent"),
    UNKNOWN_PARENT("parentCode", "上级代码不存在", "There is no organization with the parent's code"),
    CYCLE("parentCode", "上级是自己的下级", "The parent stands below the organization"),
    DISSOLVED_PARENT("parentCode", "上级已撤销", "The parent was dissolved"),
    DISSOLVED("active", "单位已撤销，请先恢复", "The organization was dissolved; reactivate it first"),
    DISSOLVE_APART("active", "撤销或合并须单独办理", "An organization is dissolved or merged by a request of its own"),
    THERE_ALREADY("parentCode", "已在该上级之下", "The organization stands there already"),
    UNKNOWN_SUCCESSOR("successorCode", "承接单位不存在", "There is no organization with the successor's code"),
    DISSOLVED_SUCCESSOR("successorCode", "承接单位已撤销", "The successor was dissolved"),
    SUCCESSOR_BELOW("successorCode", "承接单位是自己或自己的下级", "The successor is the organization itself or stands below it"),
    TOO_DEEP("parentCode", "层级过深", "The tree has at most 20 levels");

    private final String field;
    private final String zh;
    private final String en;

    OrganizationRefusal(String field, String zh, String en) {
        this.field = field;
        this.zh = zh;
        this.en = en;
    }

    /** The field of {@link OrganizationRow} that is to be mended. */
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
