package org.huiyin.rectification.listing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.problem.ProblemException;

/**
 * Query parameters that are more than text; a malformed one is named in a 400 instead of answered with an empty list.
 */
public final class Filters {

    private Filters() {}

    public static @Nullable UUID uuid(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return TimeOrderedId.parse(text)
                .orElseThrow(() -> ProblemException.invalidField("?" + parameter, "wrong-format", "Use a UUID."));
    }

    public static <E extends Enum<E>> @Nullable E constant(String parameter, @Nullable String text, Class<E> type) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidField(
                        "?" + parameter, "unknown-value", "Use one of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    /** @return a day that PostgreSQL knows */
    public static @Nullable LocalDate day(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException malformed) {
            // Told below, like a year that no list knows.
        }
        throw ProblemException.invalidField("?" + parameter, "wrong-format", "Use a day like 2026-03-02.");
    }

    public static boolean flag(String parameter, @Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw ProblemException.invalidField("?" + parameter, "unknown-value", "Use true or false.");
    }
}
