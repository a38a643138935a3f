package org.huiyin.rectification.publiclog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

import org.huiyin.publiclog.Entry;

/** The entries as they were written; the text is what was hashed, byte by byte. */
@ApplicationScoped
class LogEntries {

    /** "log" and nothing else in this database. */
    private static final long LOCK = 0x6c6f67;

    private final AgroalDataSource database;

    LogEntries(AgroalDataSource database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else appends, in any replica. */
    void lock() {
        run("select pg_advisory_xact_lock(?)", select -> {
            select.setLong(1, LOCK);
            return select.execute();
        });
    }

    void add(Entry entry, String kind, UUID commitment) {
        String sql = "insert into public_log_entry (index, at, kind, commitment_id, canonical, hash) values (?, ?, ?, ?, ?, ?)";
        run(sql, insert -> {
            insert.setLong(1, entry.index());
            insert.setObject(2, OffsetDateTime.ofInstant(entry.time(), ZoneOffset.UTC));
            insert.setString(3, kind);
            insert.setObject(4, commitment);
            insert.setString(5, entry.canonical());
            insert.setBytes(6, entry.hash().bytes());
            return insert.executeUpdate();
        });
    }

    Optional<Entry> last() {
        return select("select canonical from public_log_entry order by index desc limit 1").stream().findFirst();
    }

    long size() {
        return last().map(entry -> entry.index() + 1).orElse(0L);
    }

    Optional<Entry> at(long index) {
        return select("select canonical from public_log_entry where index = ?", index).stream().findFirst();
    }

    /** In their order, from an index on. */
    List<Entry> from(long index, int limit) {
        return select("select canonical from public_log_entry where index >= ? order by index limit ?", index, limit);
    }

    /** What the log says of one commitment, in its order. */
    List<Entry> of(UUID commitment, long index, int limit) {
        return select(
                "select canonical from public_log_entry where commitment_id = ? and index >= ? order by index limit ?",
                commitment, index, limit);
    }

    private List<Entry> select(String sql, Object... values) {
        return run(sql, select -> {
            for (int position = 0; position < values.length; position++) {
                select.setObject(position + 1, values[position]);
            }
            try (ResultSet rows = select.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(Entry.read(rows.getString(1)));
                }
                return entries;
            }
        });
    }

    private interface Statement<R> {
        R run(PreparedStatement statement) throws SQLException;
    }

    private <R> R run(String sql, Statement<R> statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(sql)) {
            return statement.run(prepared);
        } catch (SQLException failed) {
            throw new IllegalStateException("The public log cannot be reached", failed);
        }
    }
}
