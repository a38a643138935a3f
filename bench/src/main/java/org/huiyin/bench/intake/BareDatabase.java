package org.huiyin.bench.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.huiyin.bench.stack.BenchStack;

/**
 * A copy of the opinions database: the same tables, indexes and constraints on the same server, and no relay that would
 * send what plain JDBC inserts there.
 */
public final class BareDatabase {

    static final String NAME = "bare_opinions";

    private BareDatabase() {}

    /** Copies the database as it is now. Nobody may be connected to it: opinions-service is down meanwhile. */
    public static void copy(BenchStack stack) throws SQLException {
        try (Connection connection = stack.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + NAME + " template opinions");
        }
    }
}
