package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a file is, by its content: its name proves nothing. */
enum FileFormat {
    CSV,
    XLSX;

    private static final int START = 8_192;
    private static final int OLE2 = 0xD0CF11E0;
    private static final int ZIP = 0x504B0304;
    private static final int EMPTY_ZIP = 0x504B0506;

    /** @throws UnreadableTable for everything else, with a word on what it is */
    static FileFormat of(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] start = new byte[(int) Math.min(START, bytes.length())];
            bytes.readFully(start);
            if (isBlank(start) && bytes.length() <= START) {
                throw new UnreadableTable(TableFault.FILE_EMPTY, "The file is empty.");
            }
            int magic = start.length < 4 ? 0 : ByteBuffer.wrap(start).getInt();
            if (magic == OLE2) {
                throw oldFormat(bytes, start);
            }
            if (magic == ZIP || magic == EMPTY_ZIP) {
                return XLSX;
            }
            refuseOtherKinds(start);
            return CSV;
        }
    }

    private static boolean isBlank(byte[] start) {
        return new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").isBlank();
    }

    /** An encrypted workbook is a container of the old kind around the new one. */
    private static UnreadableTable oldFormat(RandomAccessFile bytes, byte[] header) throws IOException {
        if (header.length >= 52) {
            ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
            long sectorSize = 1L << Math.min(fields.getShort(30), 12);
            long directory = (fields.getInt(48) + 1L) * sectorSize;
            byte[] names = new byte[(int) Math.max(0, Math.min(4_096, bytes.length() - directory))];
            if (directory > 0 && names.length > 0) {
                bytes.seek(directory);
                bytes.readFully(names);
                if (new String(names, StandardCharsets.UTF_16LE).contains("EncryptedPackage")) {
                    return new UnreadableTable(
                            TableFault.FILE_PASSWORD_PROTECTED,
                            "The workbook has a password. Remove it and send the file again.");
                }
            }
        }
        return new UnreadableTable(
                TableFault.FILE_OLD_EXCEL,
                "This is a workbook of Excel 97-2003 (.xls). Save it as .xlsx and send that.");
    }

    private static void refuseOtherKinds(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        String begin = text.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        if (begin.startsWith("<")) {
            throw notTable("This is a web page or XML that calls itself a table. Open it in Excel, save it as .xlsx and send that.");
        }
        if (begin.startsWith("%PDF") || begin.startsWith("{\\rtf")) {
            throw notTable("This is a document, not a table. Send CSV or XLSX.");
        }
        boolean isWide = text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF");
        if (!isWide && text.indexOf('\0') >= 0) {
            throw notTable("This is neither text nor a workbook. Send CSV or XLSX.");
        }
    }

    static UnreadableTable notTable(String detail) {
        return new UnreadableTable(TableFault.FILE_NOT_A_TABLE, detail);
    }
}
