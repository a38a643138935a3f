package org.huiyin.opinions.imports;

import java.util.List;

/** The levels of a table of categories, with the headers by which their columns are known. */
enum CategoryField {
    FIRST("一级分类", "level1", "一级"),
    SECOND("二级分类", "level2", "二级"),
    THIRD("三级分类", "level3", "三级");

    private final List<String> headers;

    CategoryField(String... headers) {
        this.headers = List.of(headers);
    }

    List<String> headers() {
        return headers;
    }

    @Override
    public String toString() {
        return headers.getFirst();
    }
}
