package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** Looks into the database, and tampers with it, as nobody should. */
@ApplicationScoped
public class Database {

    private final AgroalDataSource source;

    public Database(AgroalDataSource source) {
        this.source = source;
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String ask(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String active() {
        return ask("select schema_name from active_projection");
    }

    String idle() {
        return ProjectionSchemas.idleBeside(active());
    }
}
