package org.huiyin.opinions.collection;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.filter.Conditions;

/** The order of a list of opinions, each with an index that begins with it. */
enum OpinionOrder {
    LATEST_FIRST("received_on", "<", ">=", "desc"),
    LONGEST_OVERDUE_FIRST("reply_due_on", ">", "<=", "asc");

    private final String day;
    private final String behind;
    private final String upTo;
    private final String direction;

    OpinionOrder(String day, String behind, String upTo, String direction) {
        this.day = day;
        this.behind = behind;
        this.upTo = upTo;
        this.direction = direction;
    }

    /** A place in the order: that of the opinion. */
    record Place(LocalDate day, UUID id) {}

    Place placeOf(Opinion opinion) {
        LocalDate key = this == LATEST_FIRST ? opinion.receivedOn() : opinion.replyDueOn();
        return new Place(key, opinion.id().value());
    }

    /** The column whose day counts. */
    String day() {
        return day;
    }

    /** @param alias of the table */
    String by(String alias) {
        return " order by %1$s.%2$s %3$s, %1$s.id %3$s".formatted(alias, day, direction);
    }

    /** Only what comes after the place. */
    Conditions behind(Conditions conditions, @Nullable Place place) {
        return place == null
                ? conditions
                : conditions.with("(o.%s, o.id) %s (:day, :id)".formatted(day, behind), "day", place.day())
                        .bind("id", place.id());
    }

    /** Only what comes before the place, and what stands there. */
    Conditions upTo(Conditions conditions, @Nullable Place place) {
        return place == null
                ? conditions
                : conditions.with("(o.%s, o.id) %s (:lastDay, :lastId)".formatted(day, upTo), "lastDay", place.day())
                        .bind("lastId", place.id());
    }
}
