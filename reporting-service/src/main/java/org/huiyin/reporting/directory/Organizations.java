package org.huiyin.reporting.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Organizations by their codes (CAM-1), in the read model of the connection. */
public final class Organizations {

    private Organizations() {}

    public static boolean exists(Connection connection, String code) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select exists (select from organization where code = ?)")) {
            select.setString(1, code);
            return isTrue(select);
        }
    }

    /** Whether the organization is the other one or stands below it. */
    public static boolean isWithin(Connection connection, String code, String top) throws SQLException {
        String sql = """
                with recursive upwards (code) as (
                    select ?::text collate "C"
                    union
                    select parent_code from organization join upwards using (code) where parent_code is not null)
                select exists (select from upwards where code = ?)""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, code);
            select.setString(2, top);
            return isTrue(select);
        }
    }

    /** Names by code; an organization that the directory does not know yet is missing. */
    public static Map<String, String> names(Connection connection, Collection<String> codes) throws SQLException {
        Map<String, String> names = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select code, name from organization where code = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", codes.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.put(row.getString(1), row.getString(2));
                }
            }
        }
        return names;
    }

    /**
     * Who carries on the work of those of the codes whose organization was merged: the last of the successors, by code.
     */
    public static Map<String, String> carriers(Connection connection, Collection<String> codes) throws SQLException {
        String sql = """
                with recursive heir (origin, code) as (
                    select code, successor_code from organization
                    where code = any(?) and not active and successor_code is not null
                    union
                    select heir.origin, o.successor_code from heir join organization o on o.code = heir.code
                    where not o.active and o.successor_code is not null)
                select origin, code from heir where not exists (
                    select from organization o where o.code = heir.code and not o.active and o.successor_code is not null)""";
        Map<String, String> carriers = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", codes.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    carriers.put(row.getString(1), row.getString(2));
                }
            }
        }
        return carriers;
    }

    private static boolean isTrue(PreparedStatement select) throws SQLException {
        try (ResultSet answer = select.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
