package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huiyin.opinions.imports.table.Columns;
import org.huiyin.opinions.imports.table.Table;
import org.huiyin.opinions.imports.table.TableFault;
import org.huiyin.opinions.imports.table.TableFile;
import org.huiyin.opinions.imports.table.TableOptions;
import org.huiyin.opinions.imports.table.TableRow;
import org.huiyin.opinions.imports.table.UnreadableTable;

/**
 * A register that was read once from end to end, so that a clerk learns at once that a file cannot be used.
 *
 * @param rows below the header that are not blank
 */
record InspectedFile(TableOptions options, long rows) {

    /** @throws UnreadableTable when it cannot be used */
    static InspectedFile inspect(Path path, OpinionImportRequest request) throws IOException {
        TableFile file = TableFile.recognize(path, Upload.options(request.encoding(), request.delimiter()));
        long rows = 0;
        try (Table table = file.open()) {
            columns(table, request);
            for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
                rows += row.get().isBlank() ? 0 : 1;
            }
        }
        if (rows == 0) {
            throw new UnreadableTable(TableFault.FILE_EMPTY, "Below the header row there is nothing.");
        }
        return new InspectedFile(file.options(), rows);
    }

    /** Every column that the request names must be there. */
    static Columns<OpinionField> columns(Table table, OpinionImportRequest request) {
        Map<OpinionField, List<String>> headers = request.columns().byField();
        return Columns.find(table, OpinionField.class, headers, headers.keySet());
    }
}
