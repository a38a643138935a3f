package org.huiyin.rectification.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The conditions of a list's query, as far as the caller gave any. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds the condition with its parameter, unless the value is absent. */
    public Conditions and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** What follows after {@code from Something something}. */
    public String orderedBy(String order) {
        return text() + " order by " + order;
    }

    /** The same without an order, for a count. */
    public String text() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
