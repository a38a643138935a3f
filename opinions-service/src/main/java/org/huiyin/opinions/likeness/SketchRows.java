package org.huiyin.opinions.likeness;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;

/** The sketches in their table, and how far they reach. Plain statements: they are made by the thousand. */
@Singleton
class SketchRows {

    private static final String UNSEEN = """
            select o.id, o.campaign_id, o.text from opinion o
            where o.id > ? and not exists (select from opinion_sketch s where s.opinion_id = o.id)
            order by o.id limit ?""";
    /** Of equal texts only the first has bands: a band's list holds different texts, however often one was sent. */
    private static final String INSERT = """
            insert into opinion_sketch (opinion_id, campaign_id, sameness, repeats_id, bands)
            select n.opinion_id, n.campaign_id, n.sameness, f.opinion_id,
                   case when f.opinion_id is null then n.bands else '{}' end
            from (values (?::uuid, ?::uuid, ?::bigint, ?::integer[])) as n (opinion_id, campaign_id, sameness, bands)
            left join lateral (
                select s.opinion_id from opinion_sketch s
                where s.campaign_id = n.campaign_id and s.sameness = n.sameness and s.bands <> '{}'
                order by s.opinion_id limit 1) as f on true
            on conflict (opinion_id) do nothing""";
    private static final String LOCK_PROGRESS = "select settled from opinion_sketch_progress for update skip locked";
    private static final String SETTLE = "update opinion_sketch_progress set settled = greatest(settled, ?)";

    private final AgroalDataSource database;

    SketchRows(AgroalDataSource database) {
        this.database = database;
    }

    /** An opinion that nobody has looked at. */
    record Unseen(UUID id, UUID campaign, String text) {}

    /** Up to which id every opinion was looked at; nothing while another replica is at work. */
    Optional<UUID> lockProgress() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LOCK_PROGRESS);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException("How far opinions were looked at is not known", failed);
        }
    }

    void settle(UUID reached) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setObject(1, reached);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("How far opinions were looked at cannot be kept", failed);
        }
    }

    List<Unseen> unseenAfter(UUID after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(UNSEEN)) {
            select.setObject(1, after);
            select.setInt(2, limit);
            List<Unseen> unseen = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    unseen.add(new Unseen(
                            row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)));
                }
            }
            return unseen;
        } catch (SQLException failed) {
            throw new IllegalStateException("Opinions cannot be looked at", failed);
        }
    }

    void insert(List<Unseen> opinions) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Unseen opinion : opinions) {
                Sketch sketch = Sketch.of(opinion.campaign(), NormalText.of(opinion.text()));
                insert.setObject(1, opinion.id());
                insert.setObject(2, opinion.campaign());
                insert.setLong(3, sketch.sameness());
                insert.setArray(4, bands(connection, sketch));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("Sketches of opinions cannot be kept", failed);
        }
    }

    static Array bands(Connection connection, Sketch sketch) throws SQLException {
        Integer[] bands = Arrays.stream(sketch.bands()).boxed().toArray(Integer[]::new);
        return connection.createArrayOf("integer", bands);
    }
}
