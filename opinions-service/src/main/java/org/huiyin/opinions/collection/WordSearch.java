package org.huiyin.opinions.collection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.collection.OpinionOrder.Place;
import org.huiyin.opinions.filter.Conditions;

/**
 * The next opinions that hold words, without touching all that do: a frequent word is found among the next few in the
 * order, a rare one by its pairs, and one in between by both, slice after slice of the order. Every step reads a
 * bounded number of rows (ADR 17).
 */
@ApplicationScoped
class WordSearch {

    /** A word that every tenth opinion holds fills a page by walking. */
    private static final int WALKED_FOR_EACH_WANTED = 10;
    /** So many are fetched and put in order in some milliseconds. */
    private static final int MOST_CANDIDATES = 1_000;

    private static final int FIRST_SLICE = 10_000;
    private static final int SLICES_GROW_BY = 3;

    private final EntityManager entities;

    WordSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** In the order of the scope, at most so many; in the caller's transaction. */
    List<UUID> next(OpinionScope scope, SearchWords words, @Nullable Place after, int wanted) {
        List<Walked> walked = walk(scope, words, after, wanted * WALKED_FOR_EACH_WANTED);
        List<UUID> found = new ArrayList<>(
                walked.stream().filter(Walked::holdsWords).map(row -> row.place.id()).limit(wanted).toList());
        if (found.size() == wanted || walked.size() < wanted * WALKED_FOR_EACH_WANTED) {
            return found;
        }
        Place place = walked.getLast().place;
        letBitmapsBeExact();
        Optional<List<UUID>> all = amongAllThatHold(scope, words, place, wanted - found.size());
        if (all.isPresent()) {
            found.addAll(all.get());
        } else {
            addFromSlices(scope, words, place, wanted, found);
        }
        return found;
    }

    private record Walked(Place place, boolean holdsWords) {}

    private List<Walked> walk(OpinionScope scope, SearchWords words, @Nullable Place after, int most) {
        OpinionOrder order = scope.order();
        Conditions narrowed = order.behind(scope.forOrder(), after);
        Conditions compared = words.compareThem(new Conditions());
        String sql = "select cast(near.%s as text), o.id, %s from (%s) near join opinion o on o.id = near.id"
                .formatted(order.day(), compared.toExpression(), scope.inOrder(narrowed)) + order.by("near");
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                compared.applyTo(scope.bound(entities, sql, narrowed, most)).getResultList();
        return rows.stream().map(row -> new Walked(place(row), (Boolean) row[2])).toList();
    }

    /**
     * The bitmap of a word that half of all opinions hold takes some megabytes at a million; where it may not, texts
     * would have to be cut up again. To call other processes in takes longer than a step does.
     */
    private void letBitmapsBeExact() {
        entities.createNativeQuery(
                        "select set_config('work_mem', '64MB', true) || set_config('max_parallel_workers_per_gather', '0', true)",
                        String.class)
                .getSingleResult();
    }

    /** Nothing when too many hold the words to look at each. */
    private Optional<List<UUID>> amongAllThatHold(OpinionScope scope, SearchWords words, Place after, int wanted) {
        OpinionOrder order = scope.order();
        Conditions pairs = words.findThem(new Conditions());
        Conditions compared = order.behind(words.compareThem(scope.conditions()), after);
        String sql = """
                with candidate as materialized (select o.id, o.%1$s, (%2$s) as is_wanted from opinion o%3$s limit :most)
                select (select count(*) from candidate),
                       array_to_string(array(select c.id from candidate c where c.is_wanted%4$s limit :wanted), ',')"""
                .formatted(order.day(), compared.toExpression(), pairs.toSql(), order.by("c"));
        Object[] answer = (Object[]) pairs.applyTo(compared.applyTo(entities.createNativeQuery(sql, Object[].class)))
                .setParameter("most", MOST_CANDIDATES + 1)
                .setParameter("wanted", wanted)
                .getSingleResult();
        if (((Number) answer[0]).longValue() > MOST_CANDIDATES) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(((String) answer[1]).split(","))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .toList());
    }

    /** Slices of the order of all opinions: an index tells where each ends, whatever else is filtered. */
    private void addFromSlices(OpinionScope scope, SearchWords words, Place after, int wanted, List<UUID> found) {
        Place begin = after;
        int size = FIRST_SLICE;
        while (found.size() < wanted) {
            @Nullable Place end = placeAt(scope.order(), begin, size);
            found.addAll(inSlice(scope, words, begin, end, wanted - found.size()));
            if (end == null) {
                return;
            }
            begin = end;
            size *= SLICES_GROW_BY;
        }
    }

    /** Nothing when fewer are left. */
    private @Nullable Place placeAt(OpinionOrder order, Place after, int distance) {
        Conditions behind = order.behind(new Conditions(), after);
        if (order == OpinionOrder.LONGEST_OVERDUE_FIRST) {
            behind.always("o.closed_on is null");
        }
        String sql = "select cast(o.%s as text), o.id from opinion o".formatted(order.day()) + behind.toSql() + order.by("o");
        @SuppressWarnings("unchecked")
        List<Object[]> rows = behind.applyTo(entities.createNativeQuery(sql, Object[].class))
                .setFirstResult(distance - 1)
                .setMaxResults(1)
                .getResultList();
        return rows.isEmpty() ? null : place(rows.getFirst());
    }

    private List<UUID> inSlice(OpinionScope scope, SearchWords words, Place after, @Nullable Place last, int wanted) {
        OpinionOrder order = scope.order();
        Conditions inSlice = order.upTo(order.behind(scope.conditions(), after), last);
        words.compareThem(words.findThem(inSlice));
        // Materialized, so that the order does not tempt the planner to walk and cut texts up.
        String sql = "with hit as materialized (select o.id, o.%s from opinion o%s) select h.id from hit h"
                .formatted(order.day(), inSlice.toSql()) + order.by("h");
        @SuppressWarnings("unchecked")
        List<UUID> ids = inSlice.applyTo(entities.createNativeQuery(sql, UUID.class))
                .setMaxResults(wanted)
                .getResultList();
        return ids;
    }

    private static Place place(Object[] row) {
        return new Place(LocalDate.parse((String) row[0]), (UUID) row[1]);
    }
}
