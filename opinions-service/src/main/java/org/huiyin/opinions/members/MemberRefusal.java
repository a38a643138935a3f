package org.huiyin.opinions.members;

import org.huiyin.kit.codelist.Labelled;

/** Why the ledger does not take a row, and the field to look at. */
public enum MemberRefusal implements Labelled {
    MALFORMED_NUMBER("number", "编号格式不对", "A number has 1 to 64 letters, digits, dots, dashes and underscores"),
    MALFORMED_NAME("name", "姓名为空或超过100字", "A name has 1 to 100 characters"),
    REPEATED_NUMBER("number", "编号重复", "The number stands in an earlier row"),
    UNKNOWN_ORGANIZATION(
            "organizationCode", "没有此代码的单位，或已撤销", "There is no organization with this code, or it was dissolved"),
    FOREIGN_ORGANIZATION("organizationCode", "只能登记本单位的党员", "You keep the ledger of your own organization only"),
    FOREIGN_NUMBER("number", "此编号已由其他单位登记", "The number stands in the ledger of another organization"),
    PLACE_OF_A_RESIDENT("place", "只有流动党员填写流入地", "Only a floating member has a place elsewhere"),
    RELATION_OF_A_RESIDENT("relation", "只有流动党员填写组织关系转移", "Only of a floating member a relation is transferred"),
    NO_PLACE("place", "流动党员应填写流入地", "Of a floating member the place must be known, or that it is unknown: 不详"),
    REMOVED("number", "此党员已从台账中移出，请先恢复", "The member was struck off the ledger; restore the entry first");

    private final String field;
    private final String zh;
    private final String en;

    MemberRefusal(String field, String zh, String en) {
        this.field = field;
        this.zh = zh;
        this.en = en;
    }

    /** The field of {@link MemberEntry} that is to be mended. */
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
