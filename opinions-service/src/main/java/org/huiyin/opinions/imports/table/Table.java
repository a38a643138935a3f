package org.huiyin.opinions.imports.table;

import java.util.Optional;

/** An open table; rows come once, from the first to the last. */
public sealed interface Table extends AutoCloseable permits CsvTable, XlsxTable {

    /**
     * The next row, blank ones included; nothing at the end.
     *
     * @throws UnreadableTable when the rest cannot be read
     */
    Optional<TableRow> next();

    @Override
    void close();
}
