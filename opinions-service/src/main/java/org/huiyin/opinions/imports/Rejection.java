package org.huiyin.opinions.imports;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.codelist.Labelled;
import org.huiyin.opinions.imports.table.Cell;

/**
 * One thing that is wrong with a row. It never tells what somebody said, nor who said it (COL-5).
 *
 * @param row as the clerk's spreadsheet numbers it
 * @param column the header, as it stands in the file
 * @param value what stands in the cell, shortened; absent where the cell holds words of a giver
 */
record Rejection(long row, String column, @Nullable String value, Labelled fault) {

    static final int LONGEST_VALUE = 60;
    static final int LONGEST_COLUMN = 200;

    Rejection {
        column = shortened(column, LONGEST_COLUMN);
        value = value == null ? null : shortened(value, LONGEST_VALUE);
    }

    static Rejection of(long row, String column, Cell cell, Labelled fault) {
        return new Rejection(row, column, CleanText.line(cell.shown()), fault);
    }

    private static String shortened(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
