package org.huiyin.rectification.satisfaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;

/** What people wrote on ballots, read by pages; ballots themselves are nobody's to look at. */
@ApplicationScoped
class Remarks {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String PAGE = """
            select id, choice, remark from ballot
            where survey_id = ? and remark is not null and id > ? order by id limit ?""";

    private final AgroalDataSource database;

    Remarks(AgroalDataSource database) {
        this.database = database;
    }

    /** Up to one row more than the limit, by their random identifiers. */
    List<Remark> page(SurveyId survey, @Nullable Cursor after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setObject(1, survey.value());
            select.setObject(2, after == null ? BEFORE_ALL : after.uuid(0));
            select.setInt(3, limit + 1);
            List<Remark> page = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    page.add(new Remark(
                            found.getObject(1, UUID.class), Choice.valueOf(found.getString(2)), found.getString(3)));
                }
            }
            return page;
        } catch (SQLException failed) {
            throw new IllegalStateException("The remarks cannot be read", failed);
        }
    }
}
