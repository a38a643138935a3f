package org.huiyin.opinions.imports;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.codelist.Labelled;

/**
 * Why a row was left out, as clients see it.
 *
 * @param row as the clerk's spreadsheet numbers it, header rows included
 * @param column the header, as it stands in the file
 * @param value what stands in the cell, shortened; absent where the cell holds words of a giver
 * @param code stable, e.g. {@code date-unreadable}
 * @param reason in words; Chinese when Accept-Language prefers it, else English
 */
record RejectionView(
        long row,
        String column,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String value,
        String code,
        String reason) {

    static RejectionView from(Rejection rejection, List<Locale> languages) {
        return new RejectionView(
                rejection.row(),
                rejection.column(),
                rejection.value(),
                codeOf(rejection.fault()),
                reasonOf(rejection.fault(), languages));
    }

    private static String codeOf(Labelled fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String reasonOf(Labelled fault, List<Locale> languages) {
        for (Locale language : languages) {
            if (language.getLanguage().equals("zh")) {
                return fault.zh();
            }
            if (language.getLanguage().equals("en")) {
                return fault.en();
            }
        }
        return fault.en();
    }
}
