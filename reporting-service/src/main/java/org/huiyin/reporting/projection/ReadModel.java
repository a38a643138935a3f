package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

/** The read model that serves, for queries. */
@ApplicationScoped
public class ReadModel {

    private final AgroalDataSource database;

    public ReadModel(AgroalDataSource database) {
        this.database = database;
    }

    /** A query over tables named without their schema. */
    @FunctionalInterface
    public interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Runs the query in a read-only transaction on one snapshot: all its statements see the same moment. */
    public <T> T read(Query<T> query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                ProjectionSchemas.joinAsReader(connection);
                return query.run(connection);
            } catch (SQLException failed) {
                throw new IllegalStateException("The read model cannot be asked", failed);
            }
        });
    }

    /** The time of the last event that the read model knows of; absent before the first. */
    public static @Nullable Instant asOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(as_of) from projection_progress")) {
            row.next();
            OffsetDateTime asOf = row.getObject(1, OffsetDateTime.class);
            return asOf == null ? null : asOf.toInstant();
        }
    }
}
