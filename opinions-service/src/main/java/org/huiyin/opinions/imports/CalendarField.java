package org.huiyin.opinions.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a working calendar tells, with the headers by which a column is known. */
enum CalendarField {
    DATE("date", "日期"),
    KIND("kind", "类型", "安排"),
    NAME("name", "名称", "节日");

    private final List<String> headers;

    CalendarField(String... headers) {
        this.headers = List.of(headers);
    }

    static Map<CalendarField, List<String>> usualHeaders() {
        Map<CalendarField, List<String>> headers = new EnumMap<>(CalendarField.class);
        for (CalendarField field : values()) {
            headers.put(field, field.headers);
        }
        return headers;
    }

    @Override
    public String toString() {
        return headers.getFirst();
    }
}
