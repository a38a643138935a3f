package org.huiyin.opinions.likeness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;

import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.Opinions;

/**
 * Finds opinions whose text is like another's, among a million (SRT-3): candidates by their sketches, then compared in
 * full. Each step is bounded.
 */
@ApplicationScoped
class LikeOpinions {

    private static final int MOST_EQUAL = 50;
    /** Of each text that is nearly the same. */
    private static final int MOST_EQUAL_TO_ANOTHER = 5;
    private static final int MOST_EQUAL_TO_OTHERS = 200;
    private static final int MOST_CANDIDATES = 200;
    /** A soft limit of PostgreSQL for one search in an inverted index, should many texts share a band. */
    private static final String BOUND = "select set_config('gin_fuzzy_search_limit', '10000', true)";
    private static final String EQUAL = """
            select e.opinion_id from unnest(?::bigint[]) as wanted (sameness) cross join lateral (
                select s.opinion_id from opinion_sketch s
                where s.campaign_id = ? and s.sameness = wanted.sameness and s.opinion_id <> ?
                order by s.opinion_id desc limit ?) as e
            limit ?""";
    private static final String CANDIDATES = """
            select s.opinion_id, s.sameness from opinion_sketch s
            where s.bands && ?::integer[] and s.campaign_id = ? and s.opinion_id <> ?
            order by (select count(*) from unnest(s.bands) as band where band = any (?::integer[])) desc,
                     s.opinion_id desc
            limit ?""";
    private static final String IS_LOOKED_AT = "select exists (select from opinion_sketch where opinion_id = ?)";

    private final AgroalDataSource database;
    private final Opinions opinions;

    LikeOpinions(AgroalDataSource database, Opinions opinions) {
        this.database = database;
        this.opinions = opinions;
    }

    /**
     * @param similarity share of pairs of characters that both have, 0 to 1
     * @param isSameText whether nothing but width, letter size, spaces and punctuation differs
     */
    record Like(Opinion opinion, double similarity, boolean isSameText) {}

    /** Whether it was compared with the others; the others see it from then on. */
    boolean isLookedAt(Opinion opinion) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(IS_LOOKED_AT)) {
            select.setObject(1, opinion.id().value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Whether an opinion was looked at is not known", failed);
        }
    }

    /** Most alike first, of the same campaign. */
    @Transactional
    List<Like> to(Opinion opinion, double leastSimilarity) {
        NormalText text = NormalText.of(opinion.text());
        if (text.isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = candidates(opinion, Sketch.of(opinion.campaignId(), text));
        return compared(text, opinions.withIds(ids), leastSimilarity);
    }

    /** Those of the opinions that are at least so much like the text, most alike first. */
    static List<Like> compared(NormalText text, Collection<Opinion> others, double leastSimilarity) {
        Shingles shingles = Shingles.of(text);
        List<Like> alike = new ArrayList<>();
        for (Opinion other : others) {
            NormalText otherText = NormalText.of(other.text());
            double similarity = shingles.similarityTo(Shingles.of(otherText));
            if (similarity >= leastSimilarity) {
                alike.add(new Like(other, similarity, text.equals(otherText)));
            }
        }
        alike.sort(Comparator.comparing(Like::isSameText)
                .thenComparingDouble(Like::similarity)
                .reversed()
                .thenComparing(like -> like.opinion().id().toString()));
        return alike;
    }

    private Set<UUID> candidates(Opinion opinion, Sketch sketch) {
        try (Connection connection = database.getConnection()) {
            Set<Long> others = new HashSet<>();
            Set<UUID> found = new LinkedHashSet<>(
                    equal(connection, opinion, List.of(sketch.sameness()), MOST_EQUAL, MOST_EQUAL));
            try (PreparedStatement bound = connection.prepareStatement(BOUND)) {
                bound.execute();
            }
            try (PreparedStatement select = connection.prepareStatement(CANDIDATES)) {
                select.setArray(1, SketchRows.bands(connection, sketch));
                select.setObject(2, opinion.campaignId());
                select.setObject(3, opinion.id().value());
                select.setArray(4, SketchRows.bands(connection, sketch));
                select.setInt(5, MOST_CANDIDATES);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getObject(1, UUID.class));
                        others.add(row.getLong(2));
                    }
                }
            }
            // Only the first of equal texts has bands; the others come by it.
            found.addAll(equal(connection, opinion, others, MOST_EQUAL_TO_ANOTHER, MOST_EQUAL_TO_OTHERS));
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("Like opinions cannot be looked for", failed);
        }
    }

    private static List<UUID> equal(
            Connection connection, Opinion opinion, Collection<Long> sameness, int mostOfEach, int most)
            throws SQLException {
        List<UUID> equal = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(EQUAL)) {
            select.setArray(1, connection.createArrayOf("bigint", sameness.toArray()));
            select.setObject(2, opinion.campaignId());
            select.setObject(3, opinion.id().value());
            select.setInt(4, mostOfEach);
            select.setInt(5, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    equal.add(row.getObject(1, UUID.class));
                }
            }
        }
        return equal;
    }
}
