package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.huiyin.opinions.imports.table.Columns;
import org.huiyin.opinions.imports.table.Table;
import org.huiyin.opinions.imports.table.TableFault;
import org.huiyin.opinions.imports.table.TableFile;
import org.huiyin.opinions.imports.table.TableOptions;
import org.huiyin.opinions.imports.table.TableRow;
import org.huiyin.opinions.imports.table.UnreadableTable;

/**
 * A table that is small enough to be read as a whole: organizations, categories.
 *
 * @param rows below the header that are not blank
 */
record WholeTable<F extends Enum<F>>(Columns<F> columns, List<TableRow> rows) {

    private static final int MOST_ROWS = 50_000;

    /**
     * @param headers that each field may have
     * @throws UnreadableTable when it cannot be used
     */
    static <F extends Enum<F>> WholeTable<F> read(
            Path path, TableOptions options, Class<F> fields, Map<F, List<String>> headers, Set<F> required)
            throws IOException {
        TableFile file = TableFile.recognize(path, options);
        List<TableRow> rows = new ArrayList<>();
        try (Table table = file.open()) {
            Columns<F> columns = Columns.find(table, fields, headers, required);
            for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
                if (!row.get().isBlank()) {
                    rows.add(row.get());
                }
                if (rows.size() > MOST_ROWS) {
                    throw new UnreadableTable(
                            TableFault.FILE_TOO_MANY_ROWS,
                            "The table has more than %,d rows. Send it in several files.".formatted(MOST_ROWS));
                }
            }
            if (rows.isEmpty()) {
                throw new UnreadableTable(TableFault.FILE_EMPTY, "Below the header row there is nothing.");
            }
            return new WholeTable<>(columns, rows);
        }
    }
}
