package org.huiyin.bench.bulk;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import org.huiyin.bench.stack.BenchStack;

/** Rows into one table by COPY, in one transaction. */
final class CopyTable implements AutoCloseable {

    private static final int FLUSH_FROM = 256 * 1024;

    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(FLUSH_FROM * 2);

    CopyTable(BenchStack stack, String table, String columns) throws SQLException {
        this.connection = stack.connect("opinions");
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(table, columns));
    }

    void add(Object... values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            rows.append(column == 0 ? "" : "\t").append(values[column].toString().replace("\\", "\\\\"));
        }
        rows.append('\n');
        if (rows.length() >= FLUSH_FROM) {
            flush();
        }
    }

    void complete() throws SQLException {
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
