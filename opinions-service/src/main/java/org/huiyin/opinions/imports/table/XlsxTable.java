package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of a workbook that holds anything. A formula counts by the result that is stored with it. */
final class XlsxTable implements Table {

    private static final Set<String> FAULTS = Set.of(
            "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!");
    private static final String STYLES = "spreadsheetml.styles+xml";
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** The last day that a spreadsheet knows is 9999-12-31. */
    private static final BigDecimal LAST_DAY = new BigDecimal("2958466");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final TableLimits limits;
    private long number;

    private XlsxTable(ReadableWorkbook workbook, Stream<Row> stream, Iterator<Row> rows, TableLimits limits) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = rows;
        this.limits = limits;
    }

    static XlsxTable open(Path file, TableLimits limits) throws IOException {
        ReadableWorkbook workbook = null;
        try {
            workbook = workbook(file);
            List<Sheet> sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            for (Sheet sheet : sheets) {
                Stream<Row> stream = sheet.openStream();
                Iterator<Row> rows = stream.iterator();
                if (rows.hasNext()) {
                    return new XlsxTable(workbook, stream, rows, limits);
                }
                stream.close();
            }
        } catch (RuntimeException | IOException broken) {
            closeQuietly(workbook);
            throw damaged(broken);
        }
        closeQuietly(workbook);
        throw new UnreadableTable(TableFault.FILE_EMPTY, "No visible sheet of the workbook holds anything.");
    }

    /** Formats tell dates. A workbook may do without any, but fastexcel must then not be asked for them. */
    private static ReadableWorkbook workbook(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get();
                InputStream types = zip.getInputStream(zip.getEntry("[Content_Types].xml"))) {
            boolean hasFormats = new String(types.readAllBytes(), StandardCharsets.UTF_8).contains(STYLES);
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(hasFormats, true));
        }
    }

    @Override
    public Optional<TableRow> next() {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            Row row = rows.next();
            number = Math.max(number + 1, row.getRowNum());
            if (number > limits.rows()) {
                throw limits.tooManyRows();
            }
            List<Cell> cells = new ArrayList<>(row.getCellCount());
            for (org.dhatim.fastexcel.reader.Cell cell : row) {
                cells.add(cell == null ? Cell.BLANK : cell(cell));
            }
            return Optional.of(new TableRow(number, cells));
        } catch (UnreadableTable known) {
            throw known;
        } catch (RuntimeException broken) {
            throw damaged(broken);
        }
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        boolean mayFail = cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA;
        return switch (cell.getValue()) {
            case null -> cell.getType() == CellType.ERROR ? new Cell.Fault(String.valueOf(cell.getRawValue())) : Cell.BLANK;
            case BigDecimal value -> numeric(cell, value);
            case Boolean value -> new Cell.Text(value ? "TRUE" : "FALSE");
            case String text when mayFail && FAULTS.contains(text) -> new Cell.Fault(text);
            case String text when text.isEmpty() -> Cell.BLANK;
            case Object text -> new Cell.Text(unescape(text.toString()));
        };
    }

    private static Cell numeric(org.dhatim.fastexcel.reader.Cell cell, BigDecimal value) {
        boolean canBeDate = value.signum() >= 0 && value.compareTo(LAST_DAY) < 0;
        Optional<LocalDateTime> moment = canBeDate ? Optional.of(cell.asDate()) : Optional.empty();
        return new Cell.Numeric(value, moment, DateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString()));
    }

    /** Characters that XML cannot hold are written as {@code _x000D_}. */
    private static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(XlsxTable::character);
    }

    private static String character(MatchResult escaped) {
        char character = (char) Integer.parseInt(escaped.group(1), 16);
        return Matcher.quoteReplacement(String.valueOf(character));
    }

    private static UnreadableTable damaged(Exception broken) {
        return broken instanceof UnreadableTable known
                ? known
                : new UnreadableTable(
                        TableFault.FILE_DAMAGED,
                        "The workbook is damaged or of an unusual kind. Open it in Excel or WPS, save it as .xlsx and send that.",
                        broken);
    }

    private static void closeQuietly(@Nullable ReadableWorkbook workbook) {
        if (workbook != null) {
            try {
                workbook.close();
            } catch (IOException alreadyUseless) {
                // The reason why it is given up is told instead.
            }
        }
    }

    @Override
    public void close() {
        try (workbook) {
            stream.close();
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
