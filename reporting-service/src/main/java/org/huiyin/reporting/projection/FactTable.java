package org.huiyin.reporting.projection;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A table with a row for each aggregate: its latest state. A whole batch is written in one statement.
 *
 * @param <T> the snapshot that events carry
 */
final class FactTable<T> {

    private final String name;
    private final List<Column<T>> columns;
    private final Function<T, Counted> counted;
    private final CountedReader reader;
    private final String select;
    private final String upsert;

    /** @param type PostgreSQL's own name of the type, e.g. {@code int4} */
    record Column<T>(String name, String type, Function<Told<T>, @Nullable Object> value) {}

    /** Reads from a row what the counters know of it. */
    @FunctionalInterface
    interface CountedReader {
        Counted read(ResultSet row) throws SQLException;
    }

    /**
     * @param id the primary key column; {@code sequence} is the second column of every fact
     * @param columns all others
     * @param counted what the counters know of a snapshot
     * @param reader the same, of a row that is there
     */
    FactTable(String name, String id, List<Column<T>> columns, Function<T, Counted> counted, CountedReader reader) {
        this.name = name;
        this.columns = new ArrayList<>();
        this.columns.add(new Column<>(id, "uuid", Told::id));
        this.columns.add(new Column<>("sequence", "int8", Told::sequence));
        this.columns.addAll(columns);
        this.counted = counted;
        this.reader = reader;
        this.select = "select * from %s where %s = any(?)".formatted(name, id);
        this.upsert = upsertStatement(id);
    }

    /** Writes what is newer than what is there, and notes how the counters move by it. */
    void apply(Connection connection, Collection<Told<T>> batch, CounterMoves moves) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        Map<UUID, Before> before = before(connection, batch);
        List<Told<T>> newer = new ArrayList<>(batch.size());
        for (Told<T> told : batch) {
            Before old = before.get(told.id());
            if (old == null || old.sequence <= told.sequence()) {
                newer.add(told);
                counted.apply(told.snapshot()).count(moves, 1);
                if (old != null) {
                    old.counted.count(moves, -1);
                }
            }
        }
        store(connection, newer);
    }

    /** Writes what is newer than what is there, without a thought for the counters. */
    void store(Connection connection, Collection<Told<T>> batch) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            for (int column = 0; column < columns.size(); column++) {
                Function<Told<T>, @Nullable Object> value = columns.get(column).value();
                Object[] values = batch.stream().map(value).toArray();
                statement.setArray(column + 1, connection.createArrayOf(columns.get(column).type(), values));
            }
            statement.executeUpdate();
        }
    }

    /**
     * Appends to a table with the same columns, whatever is there already: several times faster than {@link #store}.
     *
     * @param table without a key
     */
    void append(Connection connection, Collection<Told<T>> batch, String table) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        StringBuilder rows = new StringBuilder(batch.size() * 200);
        for (Told<T> told : batch) {
            char separator = 0;
            for (Column<T> column : columns) {
                if (separator != 0) {
                    rows.append(separator);
                }
                separator = '\t';
                appendCopyText(rows, column.value().apply(told));
            }
            rows.append('\n');
        }
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        try {
            connection.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + names + ") from stdin", new StringReader(rows.toString()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory can be read", impossible);
        }
    }

    /** PostgreSQL's text format of COPY. */
    private static void appendCopyText(StringBuilder rows, @Nullable Object value) {
        if (value == null) {
            rows.append("\\N");
            return;
        }
        String text = value.toString();
        int from = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            // Only texts have any of these, and few of them: what lies between is copied as a whole.
            if (character == '\\' || character == '\t' || character == '\n' || character == '\r') {
                rows.append(text, from, index).append('\\').append(escaped(character));
                from = index + 1;
            }
        }
        rows.append(text, from, text.length());
    }

    private static char escaped(char character) {
        return switch (character) {
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> character;
        };
    }

    private record Before(long sequence, Counted counted) {}

    private Map<UUID, Before> before(Connection connection, Collection<Told<T>> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setArray(1, connection.createArrayOf("uuid", batch.stream().map(Told::id).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                Map<UUID, Before> before = new HashMap<>();
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    before.put(id, new Before(row.getLong("sequence"), reader.read(row)));
                }
                return before;
            }
        }
    }

    private String upsertStatement(String id) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String arrays = columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
        String set = columns.stream()
                .skip(1)
                .map(column -> "%1$s = excluded.%1$s".formatted(column.name()))
                .collect(Collectors.joining(", "));
        return "insert into %1$s (%2$s) select * from unnest(%3$s) on conflict (%4$s) do update set %5$s where %1$s.sequence <= excluded.sequence"
                .formatted(name, names, arrays, id, set);
    }
}
