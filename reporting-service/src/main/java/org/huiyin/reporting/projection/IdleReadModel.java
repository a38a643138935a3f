package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The read model that does not serve, as a rebuild fills it. Opinions are by far the most: each state of theirs is
 * appended to a table without indexes, and at the end the latest are taken over and indexed as in the one that serves.
 */
final class IdleReadModel {

    /** Every state of every opinion that was read. */
    static final String OPINION_LOAD = "opinion_load";

    private static final String LOADED = "opinion_fact";
    /** Enough to sort and to group without the disk; one rebuild at a time uses it. */
    private static final String MEMORY = "set local work_mem = '64MB'; set local maintenance_work_mem = '128MB'";

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
        execute(MEMORY);
    }

    void empty() throws SQLException {
        execute("truncate " + String.join(", ", ask("select tablename from pg_tables where schemaname = '" + schema + "'")));
        for (String index : ask(indexes("indexname", schema))) {
            execute("drop index " + index);
        }
    }

    /** Takes over the latest states, fills the counters from the facts, and gives queries what they need to be fast. */
    void complete() throws SQLException {
        execute("alter table opinion_fact drop constraint opinion_fact_pkey");
        execute("insert into opinion_fact select distinct on (opinion_id) * from " + OPINION_LOAD
                + " order by opinion_id, sequence desc, ctid desc");
        execute("alter table opinion_fact add primary key (opinion_id)");
        execute("truncate " + OPINION_LOAD);
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
