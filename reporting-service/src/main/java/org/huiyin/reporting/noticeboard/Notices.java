package org.huiyin.reporting.noticeboard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.kit.outbox.EventJson;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.reporting.codelist.NoticeOrder;
import org.huiyin.reporting.directory.Campaign;
import org.huiyin.reporting.directory.Organizations;
import org.huiyin.reporting.filter.Conditions;

/** The commitments that the public may see. What is not public is not found, by whatever question (REP-7). */
final class Notices {

    private static final String SELECT = "select told_at, snapshot from commitment_fact";
    private static final String PUBLIC = "public_visible";

    private Notices() {}

    static List<Notice> list(
            Connection connection, NoticeFilter filter, NoticeOrder order, @Nullable Cursor after, int most)
            throws SQLException {
        Conditions conditions = filter.conditions(connection).and(PUBLIC);
        if (after != null) {
            conditions.and(
                    switch (order) {
                        case NEWEST -> "(published_on, commitment_id) < (?, ?)";
                        case DEADLINE -> "(deadline, commitment_id) > (?, ?)";
                    },
                    after.date(1),
                    after.uuid(2));
        }
        String sorted = switch (order) {
            case NEWEST -> " order by published_on desc, commitment_id desc";
            case DEADLINE -> " order by deadline, commitment_id";
        };
        return read(connection, conditions, sorted, most);
    }

    /** Where the next page begins after the notice; bound to the order, in which alone it has a meaning. */
    static Cursor cursor(NoticeOrder order, Notice notice) {
        return Cursor.of(
                order,
                switch (order) {
                    case NEWEST -> notice.publishedOn();
                    case DEADLINE -> notice.deadline();
                },
                notice.commitmentId());
    }

    /** Those of which something was heard last. */
    static List<Notice> latest(Connection connection, NoticeFilter filter, int most) throws SQLException {
        Conditions conditions = filter.conditions(connection).and(PUBLIC);
        return read(connection, conditions, " order by told_at desc, commitment_id desc", most);
    }

    static Optional<Notice> find(Connection connection, UUID commitmentId) throws SQLException {
        Conditions conditions = new Conditions().and(PUBLIC).and("commitment_id = ?", commitmentId);
        return read(connection, conditions, "", 1).stream().findFirst();
    }

    private record Row(Instant toldAt, CommitmentSnapshot commitment) {

        UUID campaignId() {
            return UUID.fromString(commitment.campaignId());
        }
    }

    private static List<Notice> read(Connection connection, Conditions conditions, String sorted, int most)
            throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + conditions.toSql() + sorted + " limit ?")) {
            select.setInt(conditions.bind(select, 1), most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Instant toldAt = row.getObject(1, OffsetDateTime.class).toInstant();
                    rows.add(new Row(toldAt, parse(row.getString(2))));
                }
            }
        }
        return named(connection, rows);
    }

    private static List<Notice> named(Connection connection, List<Row> rows) throws SQLException {
        Set<String> codes = rows.stream()
                .flatMap(row -> Notice.organizationCodes(row.commitment()))
                .collect(Collectors.toCollection(HashSet::new));
        Set<UUID> campaignIds = rows.stream().map(Row::campaignId).collect(Collectors.toSet());
        Map<String, String> carriers = Organizations.carriers(connection, codes);
        codes.addAll(carriers.values());
        Map<String, String> names = Organizations.names(connection, codes);
        Map<UUID, Campaign> campaigns = Campaign.all(connection, campaignIds);
        return rows.stream()
                .map(row -> Notice.of(row.commitment(), row.toldAt(), campaigns.get(row.campaignId()), names, carriers))
                .toList();
    }

    private static CommitmentSnapshot parse(String json) {
        try {
            return EventJson.MAPPER.readValue(json, CommitmentSnapshot.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The projector wrote this JSON", impossible);
        }
    }
}
