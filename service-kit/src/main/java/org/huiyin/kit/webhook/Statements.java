package org.huiyin.kit.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;

/** Runs one statement; inside a transaction it is part of it. */
@Singleton
class Statements {

    private final AgroalDataSource database;

    Statements(AgroalDataSource database) {
        this.database = database;
    }

    /** Fills in the values. */
    @FunctionalInterface
    interface Binder {
        void bind(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /** Fills in the values of a query. */
    @FunctionalInterface
    interface Values {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Reads the row where the cursor stands. */
    @FunctionalInterface
    interface Mapper<T> {
        T map(ResultSet rows) throws SQLException;
    }

    /** Returns how many rows it changed. */
    int write(String sql, Binder binder) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(connection, statement);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The webhooks cannot be written", failed);
        }
    }

    /** Also for what changes rows and returns them. */
    <T> List<T> read(String sql, Values values, Mapper<T> mapper) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            values.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(mapper.map(rows));
                }
                return found;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The webhooks cannot be read", failed);
        }
    }

    static @Nullable Instant instant(ResultSet rows, int column) throws SQLException {
        OffsetDateTime found = rows.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
