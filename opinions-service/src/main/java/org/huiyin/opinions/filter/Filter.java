package org.huiyin.opinions.filter;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.problem.ProblemException;

/** Reads a filter parameter. An empty one counts as absent; a malformed one is 400 with the parameter's name. */
public final class Filter {

    /** A shorter text would match nearly everything. */
    public static final int SHORTEST_TEXT = 2;

    private static final int LONGEST_TEXT = 200;

    private Filter() {}

    public static @Nullable String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST_TEXT || length > LONGEST_TEXT) {
            throw ProblemException.invalidField("?" + name, "wrong-size", "Give 2 to 200 characters.");
        }
        return text;
    }

    public static @Nullable String code(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_TEXT) {
            throw ProblemException.invalidField("?" + name, "wrong-size", "Give at most 200 characters.");
        }
        return value.strip();
    }

    public static @Nullable UUID identifier(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return TimeOrderedId.parse(value.strip())
                .orElseThrow(() -> ProblemException.invalidField("?" + name, "wrong-format", "Give a UUID."));
    }

    public static <E extends Enum<E>> @Nullable E oneOf(String name, @Nullable String value, Class<E> enumeration) {
        if (value == null || value.isBlank()) {
            return null;
        }
        for (E constant : enumeration.getEnumConstants()) {
            if (constant.name().equals(value.strip())) {
                return constant;
            }
        }
        String allowed = Arrays.stream(enumeration.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw ProblemException.invalidField("?" + name, "unknown-value", "Use one of " + allowed + ".");
    }
}
