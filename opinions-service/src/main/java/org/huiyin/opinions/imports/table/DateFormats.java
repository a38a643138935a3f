package org.huiyin.opinions.imports.table;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Tells whether a spreadsheet shows a number as a date: a date is a number there, and only its format says so. */
final class DateFormats {

    /**
     * Formats that need no text in the file: 14-22 and 45-47 everywhere, the others in Chinese, Japanese and Korean
     * Excel.
     */
    private static final Set<Integer> BUILT_IN = Set.of(
            14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
            55,
            56, 57, 58);

    private DateFormats() {}

    static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && BUILT_IN.contains(id)) {
            return true;
        }
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String symbols = format.replaceAll("\"[^\"]*\"", "").replaceAll("\\[[^\\]]*]", "").replaceAll("[\\\\_*].", "");
        return symbols.matches("(?is).*[ymdhs].*");
    }
}
