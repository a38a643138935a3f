package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Finds out what stands between the cells of a CSV file. */
final class Delimiter {

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t');
    private static final int SAMPLE = 64 << 10;
    private static final int ROWS = 50;
    private static final long WIDEST = 100_000;

    private Delimiter() {}

    /** The candidate under which most of the first rows are equally wide; of equals the one that makes them wider. */
    static char detect(Path file, TextEncoding encoding) throws IOException {
        String sample;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(encoding.markLength());
            sample = new String(in.readNBytes(SAMPLE), encoding.charset());
        }
        char best = CANDIDATES.getFirst();
        long highest = 0;
        for (char candidate : CANDIDATES) {
            long score = score(sample, candidate);
            if (score > highest) {
                highest = score;
                best = candidate;
            }
        }
        return best;
    }

    private static long score(String sample, char delimiter) throws IOException {
        Map<Integer, Integer> rowsByWidth = new HashMap<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(sample), CsvTable.format(delimiter))) {
            for (CSVRecord row : parser) {
                if (row.size() > 1) {
                    rowsByWidth.merge(row.size(), 1, Integer::sum);
                }
                if (row.getRecordNumber() == ROWS) {
                    break;
                }
            }
        } catch (UncheckedIOException cutOff) {
            // The sample ends inside a quoted cell; the rows before it have been counted.
        }
        return rowsByWidth.entrySet().stream()
                .mapToLong(rows -> rows.getValue() * WIDEST + Math.min(rows.getKey(), WIDEST - 1))
                .max()
                .orElse(0);
    }
}
