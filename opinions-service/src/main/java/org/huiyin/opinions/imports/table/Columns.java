package org.huiyin.opinions.imports.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which column of a table holds which field. Found by the header row: the first of the first rows that has every
 * required header, because offices like to put a title above it.
 *
 * @param <F> the fields
 */
public final class Columns<F extends Enum<F>> {

    private static final int HEADER_WITHIN_ROWS = 20;
    private static final int LONGEST_LIST = 300;

    private final Map<F, Integer> positions;
    private final Map<F, String> headers;

    private Columns(Map<F, Integer> positions, Map<F, String> headers) {
        this.positions = positions;
        this.headers = headers;
    }

    /**
     * Reads the table up to its header row.
     *
     * @param names the headers that each field may have
     * @param required the fields without which the table is of no use
     * @throws UnreadableTable when a required header is missing, or a wanted one stands there twice
     */
    public static <F extends Enum<F>> Columns<F> find(Table table, Class<F> fields, Map<F, List<String>> names, Set<F> required) {
        List<String> nearestHeaders = List.of();
        Set<F> fewestMissing = required;
        for (int row = 0; row < HEADER_WITHIN_ROWS; row++) {
            Optional<TableRow> next = table.next();
            if (next.isEmpty()) {
                break;
            }
            List<String> shown = next.get().cells().stream().map(Cell::shown).map(Columns::tidy).toList();
            Columns<F> found = match(shown, fields, names);
            Set<F> missing = new TreeSet<>(required);
            missing.removeAll(found.positions.keySet());
            if (missing.isEmpty()) {
                found.requireUnique(shown, names);
                return found;
            }
            boolean isNearer = missing.size() < fewestMissing.size() || nearestHeaders.isEmpty();
            if (isNearer && shown.stream().anyMatch(header -> !header.isEmpty())) {
                fewestMissing = missing;
                nearestHeaders = shown;
            }
        }
        throw missing(fewestMissing, nearestHeaders, names);
    }

    public boolean has(F field) {
        return positions.containsKey(field);
    }

    /** The field's cell; blank when the table has no such column. */
    public Cell cell(TableRow row, F field) {
        Integer position = positions.get(field);
        return position == null ? Cell.BLANK : row.cell(position);
    }

    /** The header as it stands in the file; the field's name when the table has no such column. */
    public String header(F field) {
        return headers.getOrDefault(field, field.toString());
    }

    private static <F extends Enum<F>> Columns<F> match(List<String> shown, Class<F> fields, Map<F, List<String>> names) {
        Map<F, Integer> positions = new EnumMap<>(fields);
        Map<F, String> headers = new EnumMap<>(fields);
        names.forEach((field, candidates) -> {
            for (String candidate : candidates) {
                int position = positionOf(candidate, shown);
                if (position >= 0 && !positions.containsKey(field)) {
                    positions.put(field, position);
                    headers.put(field, shown.get(position));
                }
            }
        });
        return new Columns<>(positions, headers);
    }

    private static int positionOf(String name, List<String> shown) {
        String key = key(name);
        for (int position = 0; position < shown.size(); position++) {
            if (!key.isEmpty() && key(shown.get(position)).equals(key)) {
                return position;
            }
        }
        return -1;
    }

    private void requireUnique(List<String> shown, Map<F, List<String>> names) {
        headers.forEach((field, header) -> {
            long times = shown.stream().filter(other -> key(other).equals(key(header))).count();
            if (times > 1) {
                throw new UnreadableTable(
                        TableFault.COLUMN_DUPLICATE,
                        "The header “%s” stands there %d times. Rename or remove one of the columns.".formatted(header, times));
            }
        });
    }

    private static <F extends Enum<F>> UnreadableTable missing(
            Set<F> missing, List<String> shown, Map<F, List<String>> names) {
        if (shown.isEmpty()) {
            return new UnreadableTable(TableFault.FILE_EMPTY, "The file has no header row.");
        }
        String wanted = missing.stream()
                .map(field -> names.getOrDefault(field, List.of()).stream().map(Columns::tidy).collect(Collectors.joining(" / ", "“", "”")))
                .collect(Collectors.joining(", "));
        List<String> present = new ArrayList<>(shown);
        present.removeIf(String::isEmpty);
        String list = String.join(", ", present);
        return new UnreadableTable(
                TableFault.COLUMN_MISSING,
                "The file has no column %s. It has: %s"
                        .formatted(wanted, list.length() > LONGEST_LIST ? list.substring(0, LONGEST_LIST) + "…" : list));
    }

    private static String tidy(String header) {
        return header.replaceAll("[\\s\\u00A0\\u3000\\uFEFF]+", " ").strip();
    }

    /** Full-width letters, case and spaces make no difference. */
    private static String key(String header) {
        return Normalizer.normalize(tidy(header), Normalizer.Form.NFKC).replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
