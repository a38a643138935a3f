package org.huiyin.opinions.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.codelist.Labelled;
import org.huiyin.opinions.imports.table.Cell;
import org.huiyin.opinions.imports.table.Columns;
import org.huiyin.opinions.imports.table.TableRow;

/**
 * Reads the cells of a small table, and keeps what is wrong with its rows. A cell that is read twice is refused twice.
 */
final class RowFindings<F extends Enum<F>> {

    private final Columns<F> columns;
    private final List<Rejection> rejections = new ArrayList<>();

    RowFindings(Columns<F> columns) {
        this.columns = columns;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    int count() {
        return rejections.size();
    }

    /** The text of the cell in one line; absent when it is empty. */
    @Nullable String text(TableRow row, F field) {
        Cell cell = columns.cell(row, field).uncovered();
        switch (cell) {
            case Cell.Fault ignored -> reject(row, field, RowFault.FORMULA_FAILED);
            case Cell.Broken ignored -> reject(row, field, RowFault.CHARACTERS_LOST);
            case Cell.Text ignored -> {}
            case Cell.Numeric ignored -> {}
            case Cell.Blank ignored -> {}
            case Cell.Covered ignored -> {}
        }
        String text = CleanText.line(cell.shown());
        return text.isEmpty() ? null : text;
    }

    /** The text of a cell that must not be empty. */
    @Nullable String required(TableRow row, F field) {
        int before = count();
        String text = text(row, field);
        if (text == null && count() == before) {
            reject(row, field, RowFault.VALUE_MISSING);
        }
        return text;
    }

    /** What a cell's text means; absent, and refused, where it means nothing. */
    <T> @Nullable T known(TableRow row, F field, Optional<T> meaning) {
        if (meaning.isEmpty()) {
            reject(row, field, RowFault.VALUE_UNKNOWN);
        }
        return meaning.orElse(null);
    }

    void reject(TableRow row, F field, Labelled reason) {
        rejections.add(Rejection.of(row.number(), columns.header(field), columns.cell(row, field), reason));
    }
}
