package org.huiyin.bench.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The indexes of tables that no constraint needs. */
public record Indexes(Map<String, String> definitions) {

    public static Indexes dropOf(Connection connection, List<String> tables) throws SQLException {
        Map<String, String> definitions = new LinkedHashMap<>();
        String sql = """
                select indexrelid::regclass::text, pg_get_indexdef(indexrelid) || coalesce(
                           (select string_agg(format('; alter index %s alter column %s set statistics %s',
                                                     attrelid::regclass, attnum, attstattarget), '')
                              from pg_attribute where attrelid = indexrelid and attstattarget >= 0), '')
                  from pg_index
                 where indrelid = any(?::regclass[])
                   and not exists (select from pg_constraint where conindid = indexrelid)""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", tables.toArray()));
            try (ResultSet index = select.executeQuery()) {
                while (index.next()) {
                    definitions.put(index.getString(1), index.getString(2));
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String name : definitions.keySet()) {
                statement.execute("drop index " + name);
            }
        }
        return new Indexes(definitions);
    }

    public void makeAgain(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '512MB'");
            for (String definition : definitions.values()) {
                statement.execute(definition);
            }
        }
    }
}
