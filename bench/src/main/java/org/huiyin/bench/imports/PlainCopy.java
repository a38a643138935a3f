package org.huiyin.bench.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.huiyin.bench.stack.BenchStack;

/**
 * COPY of opinions that were imported, from a file on the server into an empty table: one as the service's, with its
 * indexes, checks and foreign keys, or one that has the columns and nothing else.
 */
final class PlainCopy {

    private static final String FOREIGN_KEYS = """
            select format('alter table plain_opinion add %s', pg_get_constraintdef(oid))
              from pg_constraint where conrelid = 'opinion'::regclass and contype = 'f'""";

    private final BenchStack stack;
    private final String file;

    /** @param file that the server may write and read */
    PlainCopy(BenchStack stack, String file) {
        this.stack = stack;
        this.file = file;
    }

    /** Keeps the opinions that are there as rows for COPY. */
    void keep() throws SQLException {
        try (Connection connection = stack.connect("opinions");
                Statement statement = connection.createStatement()) {
            statement.execute("copy opinion to '%s'".formatted(file));
        }
    }

    Duration withIndexes() throws SQLException {
        return measure("create table plain_opinion (like opinion including all)", true);
    }

    Duration bare() throws SQLException {
        return measure("create table plain_opinion (like opinion)", false);
    }

    private Duration measure(String table, boolean withForeignKeys) throws SQLException {
        stack.settle();
        try (Connection connection = stack.connect("opinions");
                Statement statement = connection.createStatement()) {
            statement.execute(table);
            if (withForeignKeys) {
                addForeignKeys(statement);
            }
            long begin = System.nanoTime();
            statement.execute("copy plain_opinion from '%s'".formatted(file));
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            statement.execute("drop table plain_opinion");
            return took;
        }
    }

    private static void addForeignKeys(Statement statement) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (var row = statement.executeQuery(FOREIGN_KEYS)) {
            while (row.next()) {
                keys.add(row.getString(1));
            }
        }
        for (String key : keys) {
            statement.execute(key);
        }
    }
}
