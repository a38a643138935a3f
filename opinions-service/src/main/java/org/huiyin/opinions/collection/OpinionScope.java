package org.huiyin.opinions.collection;

import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.huiyin.opinions.filter.Conditions;

/**
 * The opinions that a list is about, in an order.
 *
 * @param filters all but the subtree
 * @param units the organizations of the subtree; empty when every one is meant
 */
record OpinionScope(Conditions filters, List<String> units, OpinionOrder order) {

    /** So many units are walked one beside the other, each by its index; of more, one in few opinions is about one. */
    private static final int MOST_MERGED = 32;

    OpinionScope {
        units = List.copyOf(units);
    }

    /** The conditions, subtree included, for rows that are found in another way. */
    Conditions conditions() {
        return withUnits(filters.copy());
    }

    private Conditions withUnits(Conditions conditions) {
        return switch (units.size()) {
            case 0 -> conditions;
            case 1 -> conditions.with("o.organization_code = :unit", "unit", units.getFirst());
            default -> conditions.with(
                    "o.organization_code = any(cast(:units as text[]))", "units", units.toArray(String[]::new));
        };
    }

    /** A query of ids and days in the order, by an index that has it. */
    String inOrder(Conditions narrowed) {
        String columns = "select o.id, o." + order.day();
        if (!isMerged()) {
            return columns + " from opinion o" + narrowed.toSql() + order.by("o") + " limit :most";
        }
        Conditions ofUnit = narrowed.copy().always("o.organization_code = unit.code");
        return columns + " from unnest(cast(:units as text[])) as unit (code) cross join lateral (" + columns
                + " from opinion o" + ofUnit.toSql() + order.by("o") + " limit :most) o" + order.by("o") + " limit :most";
    }

    /** The conditions that {@link #inOrder} is to be given, still to be narrowed. */
    Conditions forOrder() {
        return isMerged() ? filters.copy() : conditions();
    }

    /** A query that holds {@link #inOrder}, with its values. */
    Query bound(EntityManager entities, String sql, Conditions narrowed, int most) {
        Query query = narrowed.applyTo(entities.createNativeQuery(sql, Object[].class)).setParameter("most", most);
        return isMerged() ? query.setParameter("units", units.toArray(String[]::new)) : query;
    }

    private boolean isMerged() {
        return units.size() > 1 && units.size() <= MOST_MERGED;
    }
}
