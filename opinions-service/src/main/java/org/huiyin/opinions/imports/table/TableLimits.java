package org.huiyin.opinions.imports.table;

/**
 * What a table may hold at most: above what any office sends, below what could exhaust the service.
 *
 * @param rows an XLSX sheet ends at 1,048,576
 * @param columns an XLSX sheet ends at 16,384
 * @param rowCharacters all cells of a row together, and a string of a workbook; thirty times the longest cell of a
 *     spreadsheet
 * @param inflationRatio size of a zip entry unpacked to packed; text reaches some 20, equal rows 150, a bomb 1,000
 * @param sheetBytes a sheet, unpacked
 * @param partBytes any other part of the workbook, unpacked; its strings go to a file on disk, a million letters of
 *     four hundred characters are 1.2 GB
 */
record TableLimits(
        long rows, int columns, int rowCharacters, int inflationRatio, long sheetBytes, long partBytes) {

    static final TableLimits DEFAULT = new TableLimits(2_000_000, 16_384, 1_000_000, 300, 8L << 30, 4L << 30);

    UnreadableTable tooManyRows() {
        return new UnreadableTable(
                TableFault.FILE_TOO_MANY_ROWS,
                "The table has more than %,d rows. Send it in several files.".formatted(rows));
    }

    UnreadableTable rowTooLong(long row) {
        return new UnreadableTable(
                TableFault.FILE_ROW_TOO_LONG,
                "The row after row %d holds more than %,d characters. In a CSV file a quotation mark may be missing there."
                        .formatted(row, rowCharacters));
    }

    static UnreadableTable expands() {
        return new UnreadableTable(
                TableFault.FILE_EXPANDS_TOO_MUCH,
                "Unpacked, the workbook is too large. Copy the rows into a new workbook, or send them as CSV.");
    }
}
