package org.huiyin.bench.bulk;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import org.huiyin.bench.stack.BenchStack;

/** Rows into one table by COPY, in one transaction. */
public final class CopyTable implements AutoCloseable {

    /** Where a row has no value. */
    public static final Object NOTHING = new Object() {
        @Override
        public String toString() {
            return "\\N";
        }
    };

    private static final int FLUSH_FROM = 256 * 1024;

    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(FLUSH_FROM * 2);

    public CopyTable(BenchStack stack, String table, String columns) throws SQLException {
        this.connection = stack.connect("opinions");
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(table, columns));
    }

    public void add(Object... values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            rows.append(column == 0 ? "" : "\t").append(text(values[column]));
        }
        rows.append('\n');
        if (rows.length() >= FLUSH_FROM) {
            flush();
        }
    }

    private static String text(Object value) {
        return value == NOTHING ? value.toString() : value.toString().replace("\\", "\\\\");
    }

    public void complete() throws SQLException {
        flush();
        copy.endCopy();
    }

    private void flush() throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
        connection.close();
    }
}
