package org.huiyin.opinions.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;

/** What is wrong with the rows that an import left out, in the table {@code opinion_import_rejection}. */
@ApplicationScoped
class Rejections {

    private final AgroalDataSource database;

    Rejections(AgroalDataSource database) {
        this.database = database;
    }

    /** @param rejectionsOfRow those of one row together */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(OpinionImportId importId, List<List<Rejection>> rejectionsOfRow) {
        String sql = """
                insert into opinion_import_rejection (import_id, row_number, position, header, value, fault)
                values (?, ?, ?, ?, ?, ?)""";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (List<Rejection> rejections : rejectionsOfRow) {
                for (int position = 0; position < rejections.size(); position++) {
                    Rejection rejection = rejections.get(position);
                    insert.setObject(1, importId.value());
                    insert.setLong(2, rejection.row());
                    insert.setInt(3, position);
                    insert.setString(4, rejection.column());
                    insert.setString(5, rejection.value());
                    insert.setString(6, rejection.fault().name());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("Rejections cannot be recorded", failed);
        }
    }

    /** In the order of the file. */
    @Transactional
    Page<Rejection> page(OpinionImportId importId, int limit, @Nullable Cursor after) {
        String sql = """
                select row_number, position, header, value, fault from opinion_import_rejection
                where import_id = ? and (row_number, position) > (?, ?) order by row_number, position limit ?""";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, importId.value());
            select.setLong(2, after == null ? 0 : after.number(0));
            select.setLong(3, after == null ? 0 : after.number(1));
            select.setInt(4, limit + 1);
            List<Placed> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    Rejection rejection = new Rejection(
                            found.getLong(1), found.getString(3), found.getString(4),
                            RowFault.valueOf(found.getString(5)));
                    rows.add(new Placed(rejection, found.getInt(2)));
                }
            }
            return Page.cut(rows, limit, row -> Cursor.of(row.rejection.row(), row.position)).map(Placed::rejection);
        } catch (SQLException failed) {
            throw new IllegalStateException("Rejections cannot be read", failed);
        }
    }

    private record Placed(Rejection rejection, int position) {}
}
