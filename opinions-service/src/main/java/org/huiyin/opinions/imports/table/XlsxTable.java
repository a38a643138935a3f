package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

/**
 * The first visible sheet of a workbook that holds anything. A formula counts by the result that is stored with it, a
 * merged cell for each cell that it covers.
 */
final class XlsxTable implements Table {

    private final XlsxParts parts;
    private final SharedStrings strings;
    private final XlsxSheet sheet;
    private final MergedCells merged;
    private @Nullable TableRow first;

    private XlsxTable(XlsxParts parts, SharedStrings strings, XlsxSheet sheet, MergedCells merged, TableRow first) {
        this.parts = parts;
        this.strings = strings;
        this.sheet = sheet;
        this.merged = merged;
        this.first = first;
    }

    static XlsxTable open(Path file, TableLimits limits) throws IOException {
        try (Opening opening = new Opening(file, limits)) {
            return opening.table();
        } catch (XMLStreamException | RuntimeException | IOException broken) {
            throw damaged(broken);
        }
    }

    /** Holds what was opened until the table does: what goes wrong in between leaves nothing open. */
    private static final class Opening implements AutoCloseable {

        private final TableLimits limits;
        private final XlsxParts parts;
        private @Nullable SharedStrings strings;
        private boolean isHandedOver;

        Opening(Path file, TableLimits limits) throws IOException, XMLStreamException {
            this.limits = limits;
            this.parts = XlsxParts.open(file, limits);
        }

        XlsxTable table() throws IOException, XMLStreamException {
            SharedStrings read = sharedStrings();
            strings = read;
            DateStyles styles = DateStyles.of(parts);
            for (String part : parts.sheets()) {
                XlsxSheet sheet = new XlsxSheet(parts.unpack(part, limits.sheetBytes()), read, styles, limits);
                Optional<TableRow> first = sheet.next();
                if (first.isPresent()) {
                    MergedCells merged = MergedCells.of(parts, part, limits);
                    isHandedOver = true;
                    return new XlsxTable(parts, read, sheet, merged, first.get());
                }
                sheet.close();
            }
            throw new UnreadableTable(TableFault.FILE_EMPTY, "No visible sheet of the workbook holds anything.");
        }

        private SharedStrings sharedStrings() throws IOException, XMLStreamException {
            Optional<String> part = parts.partFor("sharedStrings");
            if (part.isEmpty()) {
                return SharedStrings.none();
            }
            try (InputStream in = parts.unpack(part.get(), limits.partBytes())) {
                return SharedStrings.read(in, limits);
            }
        }

        @Override
        public void close() throws IOException {
            if (!isHandedOver) {
                try (parts) {
                    if (strings != null) {
                        strings.close();
                    }
                }
            }
        }
    }

    @Override
    public Optional<TableRow> next() {
        TableRow opened = first;
        if (opened != null) {
            first = null;
            return Optional.of(merged.cover(opened));
        }
        try {
            return sheet.next().map(merged::cover);
        } catch (XMLStreamException | RuntimeException broken) {
            throw damaged(broken);
        }
    }

    private static UnreadableTable damaged(Exception broken) {
        return broken instanceof UnreadableTable known
                ? known
                : new UnreadableTable(
                        TableFault.FILE_DAMAGED,
                        "The workbook is damaged or of an unusual kind. Open it in Excel or WPS, save it as .xlsx and send that.",
                        broken);
    }

    @Override
    public void close() {
        try (parts;
                strings) {
            sheet.close();
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
