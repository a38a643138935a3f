package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The read model that does not serve, as a rebuild fills it: without the indexes that only queries need, which are made
 * at the end, as they are in the one that serves.
 */
final class IdleReadModel {

    private static final String LOADED = "opinion_fact";

    private final Connection connection;
    private final String active;
    private final String schema;

    IdleReadModel(Connection connection) throws SQLException {
        this.connection = connection;
        this.active = ProjectionSchemas.active(connection);
        this.schema = ProjectionSchemas.idleBeside(active);
    }

    String schema() {
        return schema;
    }

    /** Joins it for a transaction. */
    void join() throws SQLException {
        ProjectionSchemas.join(connection, schema);
    }

    void empty() throws SQLException {
        execute("truncate " + String.join(", ", ask("select tablename from pg_tables where schemaname = '" + schema + "'")));
        for (String index : ask(indexes("indexname", schema))) {
            execute("drop index " + index);
        }
    }

    /** Fills the counters, which must be empty, from the facts, and gives queries what they need to be fast. */
    void complete() throws SQLException {
        for (String definition : ask(indexes("indexdef", active))) {
            execute(definition.replace(" ON " + active + ".", " ON " + schema + "."));
        }
        // The planner knows nothing yet of tables that were empty a moment ago.
        execute("analyze organization, campaign, opinion_fact, activity_fact, commitment_fact");
        for (CounterTable counter : CounterTable.values()) {
            for (String statement : counter.recountStatements()) {
                execute(statement);
            }
        }
    }

    private static String indexes(String column, String schemaName) {
        return "select %s from pg_indexes where schemaname = '%s' and tablename = '%s' and indexname <> '%s_pkey'"
                .formatted(column, schemaName, LOADED, LOADED);
    }

    private List<String> ask(String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
        }
        return answers;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
