package org.huiyin.reporting.filter;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;

/** Reads a filter of text. An empty one counts as absent; one that cannot be is 400 with the parameter's name. */
public final class Filter {

    private static final int LONGEST_CODE = 100;
    private static final int SHORTEST_TEXT = 2;
    private static final int LONGEST_TEXT = 200;

    private Filter() {}

    public static @Nullable String code(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_CODE) {
            throw ProblemException.invalidField("?" + parameter, "wrong-size", "A code has at most 100 characters.");
        }
        return value.strip();
    }

    /** Something to look for; a single character would be found nearly everywhere. */
    public static @Nullable String text(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST_TEXT || length > LONGEST_TEXT) {
            throw ProblemException.invalidField("?" + parameter, "wrong-size", "Give 2 to 200 characters.");
        }
        return text;
    }

    public static ProblemException unknown(String parameter, String detail) {
        return ProblemException.invalidField("?" + parameter, "unknown-value", detail);
    }
}
