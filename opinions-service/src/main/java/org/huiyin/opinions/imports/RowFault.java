package org.huiyin.opinions.imports;

import org.huiyin.kit.codelist.Labelled;

/** Why a row of a file was left out, in the words of the clerk who is to mend it. */
enum RowFault implements Labelled {
    TEXT_MISSING("没有意见内容", "The row has no text"),
    TEXT_TOO_SHORT("意见内容少于2个字", "The text has fewer than 2 characters"),
    TEXT_TOO_LONG("意见内容超过20000字，请拆分", "The text has more than 20,000 characters; split it"),
    TITLE_TOO_LONG("标题超过200字，请缩短", "The title has more than 200 characters; shorten it"),
    VALUE_MISSING("必填项为空", "The cell is empty and must be filled in"),
    VALUE_TOO_LONG("内容过长", "The value is too long for this column"),
    VALUE_UNKNOWN("既不是代码也不是名称，见代码表", "This is neither a code nor a name that the field takes; see /v1/code-lists"),
    NUMBER_UNREADABLE("应为整数", "This is not a whole number"),
    DATE_UNREADABLE("日期无法识别，请写成2019-02-28的形式", "The date cannot be read; write it as 2019-02-28"),
    DATE_IMPLAUSIBLE("日期早于1949年10月1日或晚于今天", "The date lies before 1949-10-01 or after today"),
    IDENTIFIER_UNREADABLE("不是有效的标识符", "This is not an identifier (UUID)"),
    FORMULA_FAILED("单元格公式出错", "The cell's formula failed"),
    CHARACTERS_LOST("含有无法识别的字符，请按UTF-8另存", "Some characters cannot be read; save the file as UTF-8"),
    ORGANIZATION_UNKNOWN("没有此代码的单位，或已撤销", "There is no organization with this code, or it was dissolved"),
    ORGANIZATION_FOREIGN("只能登记本单位征集的意见", "You may register only what your own organization collected"),
    ACTIVITY_UNKNOWN(
            "征集单位在本次活动中没有此征求意见活动", "The collecting organization has no activity with this identifier in the campaign"),
    ENTERED_BY_HAND("此活动中已手工录入相同内容", "An opinion with the same text was typed in for this activity"),
    PERSON_UNKNOWN(
            "该单位没有此职务或此党员，或与对象不符",
            "The organization has no such post or member, or it does not fit the target"),
    LEVEL_MISSING("上一级分类为空", "The level above is empty"),
    ROW_REFUSED("此行无法入库，请检查后重新导入", "The row could not be stored; check it and import it again");

    private final String zh;
    private final String en;

    RowFault(String zh, String en) {
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
