package org.huiyin.opinions.imports;

import java.util.List;

/** What a schedule tells of a requirement, with the headers by which a column is known when the request names none. */
enum RequirementField {
    PHASE("phase", "阶段"),
    LINK("link", "环节"),
    STEP("step", "步骤"),
    TEXT("text", "要求", "工作要求", "规定动作", "requirement"),
    DUE_ON("dueOn", "时限", "完成时限", "完成日期", "due date"),
    ADDRESSEE("addressee", "对象", "责任对象"),
    KINDS("kinds", "单位类型", "适用单位");

    private final List<String> headers;

    RequirementField(String... headers) {
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
