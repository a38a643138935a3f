package org.huiyin.rectification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.inject.spi.CDI;

import io.agroal.api.AgroalDataSource;

/** Looks into the service's tables. */
public final class Database {

    private Database() {}

    /** The first column of every row. */
    public static List<String> column(String sql, Object... parameters) {
        try (Connection connection = CDI.current().select(AgroalDataSource.class).get().getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                select.setObject(index + 1, parameters[index]);
            }
            try (ResultSet found = select.executeQuery()) {
                List<String> column = new ArrayList<>();
                while (found.next()) {
                    column.add(found.getString(1));
                }
                return column;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static long count(String sql, Object... parameters) {
        return Long.parseLong(column(sql, parameters).getFirst());
    }

    public static void execute(String sql) {
        try (Connection connection = CDI.current().select(AgroalDataSource.class).get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
