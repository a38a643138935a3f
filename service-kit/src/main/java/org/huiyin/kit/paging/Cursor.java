package org.huiyin.kit.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;

/**
 * The sort keys of the last row of a page. Opaque to clients: base64url of the keys, joined by a character that no key
 * may hold.
 */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 1_000;

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(Object... keys) {
        return new Cursor(List.of(keys).stream().map(Object::toString).toList());
    }

    /**
     * @param text what the client sent; absent for the first page
     * @param keyCount how many keys this list sorts by
     * @throws ProblemException 400 {@code invalid-cursor}
     */
    public static @Nullable Cursor parse(@Nullable String text, int keyCount) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw invalid();
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> keys = List.of(joined.split(SEPARATOR, -1));
            if (keys.size() != keyCount || joined.indexOf('\0') >= 0) {
                throw invalid();
            }
            return new Cursor(keys);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    public String text(int index) {
        return keys.get(index);
    }

    public UUID uuid(int index) {
        return TimeOrderedId.parse(keys.get(index)).orElseThrow(Cursor::invalid);
    }

    public LocalDate date(int index) {
        try {
            LocalDate date = LocalDate.parse(keys.get(index));
            requireYear(date.getYear());
            return date;
        } catch (DateTimeException malformed) {
            throw invalid();
        }
    }

    public Instant instant(int index) {
        try {
            Instant instant = Instant.parse(keys.get(index));
            requireYear(instant.atOffset(ZoneOffset.UTC).getYear());
            return instant;
        } catch (DateTimeException malformed) {
            throw invalid();
        }
    }

    public long number(int index) {
        try {
            return Long.parseLong(keys.get(index));
        } catch (NumberFormatException malformed) {
            throw invalid();
        }
    }

    /** No list gave out a year that PostgreSQL does not know. */
    private static void requireYear(int year) {
        if (year < 1 || year > 9999) {
            throw invalid();
        }
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException invalid() {
        return new ProblemException(
                CommonProblem.INVALID_CURSOR, "Start again without a cursor, or use the one from next.");
    }
}
