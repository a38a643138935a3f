package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** The rows of one sheet, read one by one; of each no more than the limits allow. */
final class XlsxSheet implements AutoCloseable {

    private static final Set<String> FAULTS = Set.of(
            "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!");
    /** The last day that a spreadsheet knows is 9999-12-31. */
    private static final BigDecimal LAST_DAY = new BigDecimal("2958466");
    private static final BigDecimal SECONDS_OF_DAY = new BigDecimal(86_400);
    /** A spreadsheet that counts from 1900 believes that there was a 29 February 1900, which is its day 60. */
    private static final long NO_SUCH_DAY = 60;

    private final InputStream in;
    private final XMLStreamReader xml;
    private final SharedStrings strings;
    private final DateStyles styles;
    private final TableLimits limits;
    private final XlsxText text;
    private long number;
    private int characters;

    XlsxSheet(InputStream in, SharedStrings strings, DateStyles styles, TableLimits limits) throws XMLStreamException {
        this.in = in;
        this.xml = XlsxParts.xml(in);
        this.strings = strings;
        this.styles = styles;
        this.limits = limits;
        this.text = new XlsxText(limits);
    }

    Optional<TableRow> next() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                return Optional.of(row());
            }
        }
        return Optional.empty();
    }

    private TableRow row() throws XMLStreamException {
        String given = xml.getAttributeValue(null, "r");
        long before = number;
        number = Math.max(number + 1, given == null ? 0 : Long.parseLong(given));
        if (number > limits.rows()) {
            throw limits.tooManyRows();
        }
        characters = 0;
        List<Cell> cells = new ArrayList<>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return new TableRow(number, cells);
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                while (cells.size() <= column) {
                    cells.add(Cell.BLANK);
                }
                cells.set(column, cell());
                if (characters > limits.rowCharacters()) {
                    throw limits.rowTooLong(before);
                }
            }
        }
    }

    private int column(@Nullable String address, int next) {
        int column = address == null ? next : CellAddress.columnOf(address);
        if (column < 0 || column >= limits.columns()) {
            throw new UnreadableTable(
                    TableFault.FILE_DAMAGED,
                    "Row %d has a cell at an address that no spreadsheet has.".formatted(number));
        }
        return column;
    }

    private Cell cell() throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String value = null;
        boolean isFormula = false;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "v" -> value = text.plain(xml);
                        case "is" -> value = text.of(xml, "is");
                        case "f" -> {
                            isFormula = true;
                            text.plain(xml);
                        }
                        default -> {}
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("c")) {
                        characters++;
                        return cell(type == null ? "n" : type, style, value, isFormula);
                    }
                }
                default -> {}
            }
        }
    }

    private Cell cell(String type, @Nullable String style, @Nullable String value, boolean isFormula)
            throws XMLStreamException {
        if (value == null || value.isEmpty()) {
            // Written by a program that does not calculate: what would stand there is not known.
            return isFormula && value == null ? new Cell.Fault("=") : Cell.BLANK;
        }
        characters += value.length();
        return switch (type) {
            case "s" -> text(strings.get(Integer.parseInt(value.strip())));
            case "inlineStr" -> text(value);
            case "b" -> new Cell.Text(XlsxParts.isTrue(value.strip()) ? "TRUE" : "FALSE");
            case "e" -> new Cell.Fault(value);
            case "n" -> numeric(new BigDecimal(value.strip()), styles.isDate(style));
            default -> isFormula && FAULTS.contains(value)
                    ? new Cell.Fault(value)
                    : new Cell.Text(XlsxText.unescape(value));
        };
    }

    private Cell text(String value) {
        characters += value.length();
        return value.isEmpty() ? Cell.BLANK : new Cell.Text(value);
    }

    private Cell numeric(BigDecimal value, boolean isDate) {
        boolean canBeDate = value.signum() >= 0 && value.compareTo(LAST_DAY) < 0;
        return new Cell.Numeric(value, canBeDate ? Optional.of(moment(value)) : Optional.empty(), isDate);
    }

    private LocalDateTime moment(BigDecimal value) {
        long day = value.longValue();
        long seconds = value.subtract(BigDecimal.valueOf(day))
                .multiply(SECONDS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDate dayZero = styles.isSince1904()
                ? LocalDate.of(1904, 1, 1)
                : LocalDate.of(1899, 12, day < NO_SUCH_DAY ? 31 : 30);
        return dayZero.plusDays(day).atStartOfDay().plusSeconds(seconds);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
