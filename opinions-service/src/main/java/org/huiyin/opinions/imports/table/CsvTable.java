package org.huiyin.opinions.imports.table;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of separated values; a cell in quotation marks may hold line ends. */
final class CsvTable implements Table {

    /** Stands where octets are no character; itself no character, so that no text holds it (Unicode 23.7). */
    private static final char LOST = '\uFFFF';

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Gauge gauge;
    private final TableLimits limits;

    private CsvTable(CSVParser parser, Gauge gauge, TableLimits limits) {
        this.parser = parser;
        this.records = parser.iterator();
        this.gauge = gauge;
        this.limits = limits;
    }

    static CsvTable open(Path file, TextEncoding encoding, char delimiter, TableLimits limits) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.skipNBytes(encoding.markLength());
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(LOST));
        Gauge gauge = new Gauge(new InputStreamReader(in, decoder), limits);
        return new CsvTable(CSVParser.parse(gauge, format(delimiter)), gauge, limits);
    }

    /** Blank lines count, so that record numbers are the row numbers of a spreadsheet that shows the file. */
    static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT.builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .get();
    }

    @Override
    public Optional<TableRow> next() {
        try {
            gauge.startRow(parser.getRecordNumber());
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CSVRecord csvRecord = records.next();
            if (csvRecord.getRecordNumber() > limits.rows()) {
                throw limits.tooManyRows();
            }
            if (csvRecord.size() > limits.columns()) {
                throw limits.rowTooLong(csvRecord.getRecordNumber() - 1);
            }
            List<Cell> cells = Stream.of(csvRecord.values()).map(CsvTable::cell).toList();
            return Optional.of(new TableRow(csvRecord.getRecordNumber(), cells));
        } catch (UncheckedIOException broken) {
            if (!(broken.getCause() instanceof CSVException)) {
                throw broken;
            }
            throw new UnreadableTable(
                    TableFault.FILE_DAMAGED,
                    "After row %d the file cannot be read on: a quotation mark is opened and never closed."
                            .formatted(parser.getRecordNumber()),
                    broken);
        }
    }

    private static Cell cell(String value) {
        if (value.indexOf(LOST) >= 0) {
            return new Cell.Broken(value.replace(LOST, '\uFFFD'));
        }
        return value.isEmpty() ? Cell.BLANK : new Cell.Text(value);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /** Stops a row that never ends, before it fills the memory. Counts what is read, a buffer ahead of the parser. */
    private static final class Gauge extends FilterReader {

        private final TableLimits limits;
        private long row;
        private long characters;

        Gauge(Reader reader, TableLimits limits) {
            super(reader);
            this.limits = limits;
        }

        void startRow(long before) {
            row = before;
            characters = 0;
        }

        @Override
        public int read() throws IOException {
            int character = super.read();
            count(character < 0 ? 0 : 1);
            return character;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            characters += Math.max(0, read);
            if (characters > limits.rowCharacters()) {
                throw limits.rowTooLong(row);
            }
        }
    }
}
