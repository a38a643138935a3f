package org.huiyin.opinions.sorting;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.collection.OpinionState;
import org.huiyin.opinions.collection.Prominence;

/**
 * How many opinions of a campaign are in each state, of each kind of prominence and in each category (SRT-1, SRT-2):
 * the desk's sidebar. Counted when asked, up to a bound, so that it costs the same at a hundred thousand and at ten
 * million; exact figures of any size are in the reports.
 */
@ApplicationScoped
class DeskCounts {

    /** Up to here a count is exact. */
    static final int EXACT_UP_TO = 10_000;

    private static final int MOST_CATEGORIES = 200;
    private static final String COUNT = """
            select count(*) from (
                select from opinion o where o.campaign_id = :campaign and %s limit :bound) as counted""";
    /** A category's opinions are also those of the categories below it, of which there are two levels at most. */
    private static final String COUNT_CATEGORIES = """
            select c.code, c.name, (
                select count(*) from (
                    select from opinion o where o.campaign_id = :campaign and o.category_code = any (array(
                        select b.code from category b
                        where b.code = c.code or b.parent_code = c.code or b.parent_code in (
                            select m.code from category m where m.parent_code = c.code)))
                    limit :bound) as counted)
            from category c where c.parent_code is not distinct from cast(:parent as text) order by c.code""";

    private final EntityManager entities;

    DeskCounts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param count at most 10,000
     * @param more whether there are more than that
     */
    record Bounded(int count, boolean more) {

        static Bounded of(Number counted) {
            return new Bounded(Math.min(counted.intValue(), EXACT_UP_TO), counted.intValue() > EXACT_UP_TO);
        }
    }

    record OfState(OpinionState state, Bounded opinions) {}

    record OfProminence(Prominence prominence, Bounded opinions) {}

    record OfCategory(String code, String name, Bounded opinions) {}

    List<OfState> byState(UUID campaign) {
        return Arrays.stream(OpinionState.values())
                .map(state -> new OfState(state, count(campaign, "o.state = :value", state)))
                .toList();
    }

    List<OfProminence> byProminence(UUID campaign) {
        return Arrays.stream(Prominence.values())
                .map(kind -> new OfProminence(kind, count(campaign, "o.prominence = :value", kind)))
                .toList();
    }

    /** Those directly below the parent, or of the first level; each with what is below it. */
    List<OfCategory> byCategory(UUID campaign, @Nullable String parent) {
        List<Object[]> rows = entities.createNativeQuery(COUNT_CATEGORIES, Object[].class)
                .setParameter("campaign", campaign)
                .setParameter("parent", parent)
                .setParameter("bound", EXACT_UP_TO + 1)
                .setMaxResults(MOST_CATEGORIES)
                .getResultList();
        return rows.stream()
                .map(row -> new OfCategory((String) row[0], (String) row[1], Bounded.of((Number) row[2])))
                .toList();
    }

    private Bounded count(UUID campaign, String condition, Enum<?> value) {
        Number counted = (Number) entities.createNativeQuery(COUNT.formatted(condition))
                .setParameter("campaign", campaign)
                .setParameter("value", value.name())
                .setParameter("bound", EXACT_UP_TO + 1)
                .getSingleResult();
        return Bounded.of(counted);
    }
}
