package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huiyin.reporting.codelist.Target;

/** The counters: what each is counted by, and what it counts. The tables of the same names have the same columns. */
enum CounterTable {
    OPINION_COUNTER(
            List.of("grain:text", "campaign_id:uuid", "organization_code:text", "period:date"),
            targetsAnd("answered_in_time", "grouped", "solved")),
    OPINION_BREAKDOWN(
            List.of("channel:text", "respondent:text", "category:text", "campaign_id:uuid", "organization_code:text",
                    "month:date"),
            targetsAnd()),
    WAITING_COUNTER(
            List.of("reply_due_on:date", "campaign_id:uuid", "organization_code:text", "received_on:date"),
            List.of("opinions")),
    ACTIVITY_COUNTER(
            List.of("campaign_id:uuid", "organization_code:text", "channel:text", "held_on:date"),
            List.of("activities", "participants", "handed_out", "returned")),
    COMMITMENT_COUNTER(
            List.of("campaign_id:uuid", "organization_code:text", "published_on:date", "standing:text"),
            List.of("commitments", "overdue")),
    BALLOT_COUNTER(
            List.of("campaign_id:uuid", "organization_code:text", "closed_on:date"),
            List.of("surveys", "satisfied", "fairly_satisfied", "dissatisfied"));

    private final List<String> keys;
    private final List<String> keyTypes;
    private final List<String> measures;
    private final String move;

    CounterTable(List<String> typedKeys, List<String> measures) {
        this.keys = typedKeys.stream().map(key -> key.substring(0, key.indexOf(':'))).toList();
        this.keyTypes = typedKeys.stream().map(key -> key.substring(key.indexOf(':') + 1)).toList();
        this.measures = measures;
        this.move = moveStatement();
    }

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    List<String> keys() {
        return keys;
    }

    List<String> measures() {
        return measures;
    }

    /**
     * Adds the moves to the counters in one statement. The rows are locked in the order in which they are given.
     *
     * @param moves by key, sorted, so that transactions that meet cannot wait for each other in a circle
     */
    void move(Connection connection, List<Map.Entry<CounterKey, long[]>> moves) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(move)) {
            for (int key = 0; key < keys.size(); key++) {
                Object[] column = new Object[moves.size()];
                for (int row = 0; row < column.length; row++) {
                    column[row] = moves.get(row).getKey().part(key);
                }
                statement.setArray(key + 1, connection.createArrayOf(keyTypes.get(key), column));
            }
            for (int measure = 0; measure < measures.size(); measure++) {
                Object[] column = new Object[moves.size()];
                for (int row = 0; row < column.length; row++) {
                    column[row] = moves.get(row).getValue()[measure];
                }
                statement.setArray(keys.size() + measure + 1, connection.createArrayOf("int8", column));
            }
            statement.executeUpdate();
        }
    }

    /** Fills an empty counter from the facts; the key is indexed afterwards, which is faster than row by row. */
    List<String> recountStatements() {
        String columns = columns();
        return List.of(
                "alter table %s drop constraint %s_pkey".formatted(table(), table()),
                "insert into %s (%s) select %s from expected_%s".formatted(table(), columns, columns, table()),
                "alter table %s add primary key (%s)".formatted(table(), String.join(", ", keys)),
                "analyze " + table());
    }

    /** Every key at which counter and facts disagree: the key as JSON, then what the facts say, then the counter. */
    String differencesStatement() {
        String using = String.join(", ", keys);
        String expected = measures.stream()
                .map(measure -> "'%1$s', coalesce(expected.%1$s, 0)".formatted(measure))
                .collect(Collectors.joining(", "));
        String counted = measures.stream()
                .map(measure -> "'%1$s', coalesce(counted.%1$s, 0)".formatted(measure))
                .collect(Collectors.joining(", "));
        String differs = measures.stream()
                .map(measure -> "coalesce(expected.%1$s, 0) <> coalesce(counted.%1$s, 0)".formatted(measure))
                .collect(Collectors.joining(" or "));
        String key = keys.stream().map(name -> "'%1$s', %1$s".formatted(name)).collect(Collectors.joining(", "));
        return """
                select json_build_object(%s)::text, json_build_object(%s)::text, json_build_object(%s)::text, count(*) over ()
                  from expected_%s as expected full join %s as counted using (%s)
                 where %s
                 order by %s
                 limit ?""".formatted(key, expected, counted, table(), table(), using, differs, using);
    }

    private static List<String> targetsAnd(String... others) {
        return Stream.concat(Arrays.stream(Target.values()).map(Target::column), Arrays.stream(others)).toList();
    }

    private String moveStatement() {
        String table = table();
        String arrays = Stream.concat(keyTypes.stream(), measures.stream().map(measure -> "int8"))
                .map(type -> "?::" + type + "[]")
                .collect(Collectors.joining(", "));
        String added = measures.stream()
                .map(measure -> "%2$s = %1$s.%2$s + excluded.%2$s".formatted(table, measure))
                .collect(Collectors.joining(", "));
        return "insert into %s (%s) select * from unnest(%s) on conflict (%s) do update set %s"
                .formatted(table, columns(), arrays, String.join(", ", keys), added);
    }

    private String columns() {
        return Stream.concat(keys.stream(), measures.stream()).collect(Collectors.joining(", "));
    }
}
