package org.huiyin.opinions.imports;

import java.util.List;

/** What a list of organizations tells, with the headers by which a column is known when the request names none. */
enum OrganizationField {
    CODE("code", "代码", "单位代码", "组织代码"),
    NAME("name", "名称", "单位名称", "组织名称"),
    KIND("kind", "类型", "单位类型", "类别"),
    PARENT_CODE("parentCode", "上级代码", "上级单位代码"),
    BATCH("batch", "批次");

    private final List<String> headers;

    OrganizationField(String... headers) {
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
