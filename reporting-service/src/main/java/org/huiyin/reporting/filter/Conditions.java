package org.huiyin.reporting.filter;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The where clause of a query, grown filter by filter; values are only ever bound. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Adds the condition, which has one question mark for each value. */
    public Conditions and(String condition, Object... bound) {
        conditions.add(condition);
        Collections.addAll(values, bound);
        return this;
    }

    /** Adds the condition, which has one question mark, when the filter was given. */
    public Conditions andIf(String condition, @Nullable Object value) {
        return value == null ? this : and(condition, value);
    }

    /** {@code " where … and …"}, or nothing. */
    public String toSql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** Binds the values from the given parameter on, and returns the number of the next one. */
    public int bind(PreparedStatement statement, int first) throws SQLException {
        int parameter = first;
        for (Object value : values) {
            statement.setObject(parameter++, value);
        }
        return parameter;
    }

    /** The text as a pattern that finds it anywhere; it holds no wildcard of its own. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
