package org.huiyin.opinions.filter;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;

/** Reads a filter parameter that is text. An empty one counts as absent; a malformed one is 400 with its name. */
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
}
