package org.huiyin.opinions.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;

/** Uploaded files in the table {@code opinion_import_file}, in pieces, so that none is ever whole in memory. */
@ApplicationScoped
class ImportFiles {

    private static final int PIECE = 1 << 20;

    private final AgroalDataSource database;

    ImportFiles(AgroalDataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(OpinionImportId importId, Path file) {
        String sql = "insert into opinion_import_file (import_id, position, bytes) values (?, ?, ?)";
        try (InputStream in = Files.newInputStream(file);
                Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            int position = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                insert.setObject(1, importId.value());
                insert.setInt(2, position++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The file cannot be kept", failed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Transactional
    void copyTo(OpinionImportId importId, Path file) {
        String sql = "select bytes from opinion_import_file where import_id = ? and position = ?";
        try (OutputStream out = Files.newOutputStream(file);
                Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, importId.value());
            int position = 0;
            boolean isMore = true;
            while (isMore) {
                select.setInt(2, position++);
                isMore = copyPiece(select, out);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The file cannot be read back", failed);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static boolean copyPiece(PreparedStatement select, OutputStream out) throws SQLException, IOException {
        try (ResultSet piece = select.executeQuery()) {
            if (!piece.next()) {
                return false;
            }
            out.write(piece.getBytes(1));
            return true;
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void delete(OpinionImportId importId) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from opinion_import_file where import_id = ?")) {
            delete.setObject(1, importId.value());
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The file cannot be deleted", failed);
        }
    }
}
