package org.huiyin.opinions.imports.table;

import java.util.List;

/**
 * One row.
 *
 * @param number as the clerk's spreadsheet shows it, from 1, header rows included
 */
public record TableRow(long number, List<Cell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The cell in a column, from 0; blank where the row is shorter. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
