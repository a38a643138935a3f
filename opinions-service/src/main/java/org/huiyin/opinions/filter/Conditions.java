package org.huiyin.opinions.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;

/** The where clause of a native list query, grown filter by filter; values are only ever bound. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** The same conditions, to be grown apart. */
    public Conditions copy() {
        Conditions copy = new Conditions();
        copy.conditions.addAll(conditions);
        copy.values.putAll(values);
        return copy;
    }

    /** Adds the condition when the filter was given. The condition names the value as {@code :name}. */
    public Conditions with(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    public Conditions always(String condition) {
        conditions.add(condition);
        return this;
    }

    public Conditions bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** {@code " where … and …"}, or nothing. */
    public String toSql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** {@code "… and …"} as a value; {@code true} when there is none. */
    public String toExpression() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public Query applyTo(Query query) {
        values.forEach(query::setParameter);
        return query;
    }

    /** The text as a pattern that finds it anywhere; it holds no wildcard of its own. */
    public static @Nullable String containing(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
