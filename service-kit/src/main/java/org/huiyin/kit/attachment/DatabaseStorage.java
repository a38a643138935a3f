package org.huiyin.kit.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

/**
 * Attachments in the service's own database, in pieces, so that none is ever whole in memory. A table and not large
 * objects: those have no owner that a constraint knows, and a backup of one table forgets them.
 */
final class DatabaseStorage implements AttachmentStorage {

    private static final int PIECE = 1 << 20;

    private final AgroalDataSource database;

    DatabaseStorage(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void put(UUID key, Path file) {
        QuarkusTransaction.joiningExisting().run(() -> insert(key, file));
    }

    private void insert(UUID key, Path file) {
        String sql = "insert into attachment_piece (key, position, bytes) values (?, ?, ?)";
        try (InputStream in = Files.newInputStream(file);
                Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            int position = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                insert.setObject(1, key);
                insert.setInt(2, position++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
        } catch (SQLException failed) {
            throw new StorageAway("The database does not keep an attachment", failed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Each piece is fetched when it is wanted: a slow reader holds no connection. */
    @Override
    public Optional<InputStream> open(UUID key) {
        byte[] first = piece(key, 0);
        return first == null ? Optional.empty() : Optional.of(new SequenceInputStream(new Pieces(key, first)));
    }

    private byte @Nullable [] piece(UUID key, int position) {
        String sql = "select bytes from attachment_piece where key = ? and position = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, key);
            select.setInt(2, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException failed) {
            throw new StorageAway("The database does not give an attachment", failed);
        }
    }

    @Override
    public void delete(UUID key) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from attachment_piece where key = ?")) {
            delete.setObject(1, key);
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new StorageAway("The database does not delete an attachment", failed);
        }
    }

    @Override
    public List<UUID> keys(UUID after, UUID before, int limit) {
        String sql = "select key from attachment_piece where position = 0 and key > ? and key < ? order by key limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, after);
            select.setObject(2, before);
            select.setInt(3, limit);
            List<UUID> keys = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getObject(1, UUID.class));
                }
            }
            return keys;
        } catch (SQLException failed) {
            throw new StorageAway("The database does not list attachments", failed);
        }
    }

    private final class Pieces implements Enumeration<InputStream> {

        private final UUID key;
        private byte @Nullable [] next;
        private int position;

        private Pieces(UUID key, byte[] first) {
            this.key = key;
            this.next = first;
        }

        @Override
        public boolean hasMoreElements() {
            if (next == null) {
                next = piece(key, position);
            }
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements() || next == null) {
                throw new NoSuchElementException();
            }
            InputStream piece = new ByteArrayInputStream(next);
            next = null;
            position++;
            return piece;
        }
    }
}
