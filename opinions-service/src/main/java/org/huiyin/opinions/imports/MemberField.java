package org.huiyin.opinions.imports;

import java.util.List;

/** What a list of members tells, with the headers by which a column is known when the request names none. */
enum MemberField {
    NUMBER("number", "编号", "党员编号", "台账编号"),
    ORGANIZATION_CODE("organizationCode", "单位代码", "组织代码", "所在党组织代码"),
    NAME("name", "姓名"),
    CATEGORY("category", "类别", "党员类别"),
    GROUPS("groups", "群体", "重点群体"),
    PLACE("place", "流入地", "去向", "外出地点"),
    RELATION("relation", "组织关系", "组织关系转移"),
    REACHABLE("reachable", "能否联系", "是否取得联系", "可联系");

    private final List<String> headers;

    MemberField(String... headers) {
        this.headers = List.of(headers);
    }

    List<String> headers() {
        return headers;
    }

    /** The name in the request. */
    @Override
    public String toString() {
        return headers.getFirst();
    }
}
