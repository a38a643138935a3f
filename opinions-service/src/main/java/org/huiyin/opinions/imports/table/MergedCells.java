package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The merged cells of a sheet. What stands in one is stored with its first cell only, and its range behind all rows, so
 * that the end of the sheet is looked at before the rows are read.
 */
final class MergedCells {

    private static final byte[] LIST = "mergeCells".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern RANGE = Pattern.compile("mergeCell\\s[^>]*?ref=\"([A-Z]+[0-9]+):([A-Z]+[0-9]+)\"");
    private static final int LONGEST_TAIL = 8 << 20;
    private static final int MOST = 100_000;

    private final List<Range> waiting;
    private final TreeMap<Integer, Standing> standing = new TreeMap<>();
    private int next;

    private record Range(int firstColumn, int lastColumn, long firstRow, long lastRow) {}

    private record Standing(Cell cell, long lastRow) {}

    private MergedCells(List<Range> ranges) {
        this.waiting = ranges;
    }

    static MergedCells of(XlsxParts parts, String sheet, TableLimits limits) throws IOException {
        List<Range> ranges = new ArrayList<>();
        try (InputStream in = parts.unpack(sheet, limits.sheetBytes())) {
            Matcher range = RANGE.matcher(tail(in));
            while (range.find() && ranges.size() < MOST) {
                add(ranges, range.group(1), range.group(2), limits);
            }
        }
        ranges.sort(Comparator.comparingLong(Range::firstRow));
        return new MergedCells(ranges);
    }

    private static void add(List<Range> ranges, String first, String last, TableLimits limits) {
        Range range = new Range(
                CellAddress.columnOf(first), CellAddress.columnOf(last), CellAddress.rowOf(first),
                CellAddress.rowOf(last));
        boolean isOnSheet = range.firstColumn >= 0 && range.lastColumn < limits.columns() && range.firstRow > 0;
        if (isOnSheet && range.firstColumn <= range.lastColumn && range.firstRow < range.lastRow) {
            ranges.add(range);
        }
    }

    /** From the list of ranges on; no text of a cell has the sign before its name. */
    private static String tail(InputStream in) throws IOException {
        byte[] buffer = new byte[64 << 10];
        int matched = 0;
        byte before = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int index = 0; index < read; index++) {
                byte octet = buffer[index];
                boolean isBegin = octet == LIST[0] && (before == '<' || before == ':');
                matched = matched > 0 && octet == LIST[matched] ? matched + 1 : isBegin ? 1 : 0;
                before = octet;
                if (matched == LIST.length) {
                    byte[] rest = in.readNBytes(LONGEST_TAIL);
                    return new String(buffer, index + 1, read - index - 1, StandardCharsets.UTF_8)
                            + new String(rest, StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    /** The row with what merged cells of rows before reach into it. */
    TableRow cover(TableRow row) {
        standing.values().removeIf(cell -> cell.lastRow < row.number());
        while (next < waiting.size() && waiting.get(next).firstRow <= row.number()) {
            begin(waiting.get(next++), row);
        }
        if (standing.isEmpty()) {
            return row;
        }
        List<Cell> cells = new ArrayList<>(row.cells());
        standing.forEach((column, cell) -> {
            while (cells.size() <= column) {
                cells.add(Cell.BLANK);
            }
            if (cells.get(column).isBlank()) {
                cells.set(column, new Cell.Covered(cell.cell));
            }
        });
        return new TableRow(row.number(), cells);
    }

    private void begin(Range range, TableRow row) {
        if (range.firstRow == row.number() && !row.cell(range.firstColumn).isBlank()) {
            for (int column = range.firstColumn; column <= range.lastColumn; column++) {
                standing.put(column, new Standing(row.cell(range.firstColumn), range.lastRow));
            }
        }
    }
}
