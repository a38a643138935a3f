package org.huiyin.opinions.imports.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellAddress;

/**
 * Walks through every part of a workbook once, in constant memory, before the reader is let at it: the reader holds a
 * whole row and all shared strings in memory, and trusts cell addresses. Zip and XML are read with the libraries that
 * the reader uses, so that both see the same.
 */
final class XlsxGuard {

    private static final int MOST_PARTS = 2_000;
    /** Small parts may be as empty as they like. */
    private static final long RATIO_COUNTS_FROM = 1 << 20;

    private final TableLimits limits;
    private final XMLInputFactory factory = new InputFactoryImpl();

    XlsxGuard(TableLimits limits) {
        this.limits = limits;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    }

    /** @throws UnreadableTable for what is no workbook, or would take more than the limits allow */
    void check(Path file) {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw FileFormat.notTable("This is a zip archive, but no workbook. Send CSV or XLSX.");
            }
            int parts = 0;
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                if (++parts > MOST_PARTS) {
                    throw expands();
                }
                ZipArchiveEntry entry = entries.nextElement();
                try (Inflation part = new Inflation(zip.getInputStream(entry), entry.getCompressedSize())) {
                    check(part);
                }
            }
        } catch (IOException broken) {
            throw new UnreadableTable(
                    TableFault.FILE_DAMAGED, "The file is cut off or damaged. Send it again, or save it anew first.", broken);
        }
    }

    private void check(Inflation part) throws IOException {
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("worksheet")) {
                        part.isSheet = true;
                    }
                    break;
                }
            }
            if (part.isSheet) {
                checkRows(xml);
            }
        } catch (XMLStreamException | RuntimeException notXml) {
            if (notXml instanceof UnreadableTable known) {
                throw known;
            }
            // A picture, or broken: the reader will stop at the same place.
        }
        part.transferTo(OutputStream.nullOutputStream());
    }

    private void checkRows(XMLStreamReader xml) throws XMLStreamException {
        long rows = 0;
        long characters = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("row")) {
                        rows++;
                        characters = 0;
                    }
                    requireAddress(xml, rows);
                    characters++;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    characters += xml.getTextLength();
                default -> {}
            }
            if (rows > limits.rows()) {
                throw limits.tooManyRows();
            }
            if (characters > limits.rowCharacters() && rows > 0) {
                throw limits.rowTooLong(rows - 1);
            }
        }
    }

    private void requireAddress(XMLStreamReader xml, long row) {
        if (!xml.getLocalName().equals("c")) {
            return;
        }
        String address = xml.getAttributeValue(null, "r");
        if (address != null && (address.length() > 12 || isOutside(new CellAddress(address)))) {
            throw new UnreadableTable(
                    TableFault.FILE_DAMAGED, "Row %d has a cell at an address that no spreadsheet has.".formatted(row));
        }
    }

    private boolean isOutside(CellAddress address) {
        return address.getColumn() < 0 || address.getColumn() >= limits.columns();
    }

    private static UnreadableTable expands() {
        return new UnreadableTable(
                TableFault.FILE_EXPANDS_TOO_MUCH,
                "Unpacked, the workbook is too large. Copy the rows into a new workbook, or send them as CSV.");
    }

    /** Counts what comes out of a part against what went in. */
    private final class Inflation extends FilterInputStream {

        private final long packed;
        private long unpacked;
        private boolean isSheet;

        Inflation(InputStream part, long packed) {
            super(part);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            unpacked += Math.max(0, read);
            boolean isTooDense = unpacked > RATIO_COUNTS_FROM && unpacked / packed > limits.inflationRatio();
            if (isTooDense || unpacked > (isSheet ? limits.sheetBytes() : limits.partBytes())) {
                throw expands();
            }
        }
    }
}
