package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that holds a table.
 *
 * @param format CSV or XLSX, by content
 * @param encoding of a CSV file
 * @param delimiter of a CSV file
 */
public final class TableFile {

    private final Path path;
    private final FileFormat format;
    private final TextEncoding encoding;
    private final char delimiter;
    private final TableLimits limits;

    private TableFile(Path path, FileFormat format, TextEncoding encoding, char delimiter, TableLimits limits) {
        this.path = path;
        this.format = format;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    /**
     * Finds out what the file is.
     *
     * @throws UnreadableTable when it is nothing that can be read
     */
    public static TableFile recognize(Path path, TableOptions options) throws IOException {
        return recognize(path, options, TableLimits.DEFAULT);
    }

    static TableFile recognize(Path path, TableOptions options, TableLimits limits) throws IOException {
        FileFormat format = FileFormat.of(path);
        if (format == FileFormat.XLSX) {
            return new TableFile(path, format, new TextEncoding(StandardCharsets.UTF_8, 0), ',', limits);
        }
        TextEncoding encoding = options.encoding().isPresent()
                ? TextEncoding.given(options.encoding().get(), path)
                : TextEncoding.detect(path);
        char delimiter = options.delimiter().isPresent() ? options.delimiter().get() : Delimiter.detect(path, encoding);
        return new TableFile(path, format, encoding, delimiter, limits);
    }

    /** What anybody may have sent cannot exhaust the service: a table is read within its limits, row by row. */
    public Table open() throws IOException {
        return switch (format) {
            case CSV -> CsvTable.open(path, encoding, delimiter, limits);
            case XLSX -> XlsxTable.open(path, limits);
        };
    }

    /** What the reader settled on, so that the same file can be read again in the same way. */
    public TableOptions options() {
        return new TableOptions(Optional.of(encoding.charset()), Optional.of(delimiter));
    }
}
