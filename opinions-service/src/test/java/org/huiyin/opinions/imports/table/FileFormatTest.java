package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** COL-6: what cannot be read as a table is named, whatever the file is called. */
class FileFormatTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "  "})
    void callsAnEmptyFileEmpty(String content) throws IOException {
        assertFault(SampleFiles.text(folder, "letters.csv", content), TableFault.FILE_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><table></table></html>", "<?xml version='1.0'?><Workbook/>", "%PDF-1.7", "{\\rtf1", "a\0b"})
    void refusesWhatIsNoTable(String content) throws IOException {
        assertFault(SampleFiles.text(folder, "letters.xlsx", content), TableFault.FILE_NOT_A_TABLE);
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() throws IOException {
        assertFault(SampleFiles.zip(folder, "letters.xlsx", Map.of("letters.csv", "a,b")), TableFault.FILE_NOT_A_TABLE);
    }

    @Test
    void knowsAnOldWorkbookThatIsCalledXlsx() throws IOException {
        assertFault(container("Workbook"), TableFault.FILE_OLD_EXCEL);
    }

    @Test
    void knowsAWorkbookWithAPassword() throws IOException {
        assertFault(container("EncryptedPackage"), TableFault.FILE_PASSWORD_PROTECTED);
    }

    @Test
    void refusesAWorkbookThatIsCutOff() throws IOException {
        // given
        Path whole = SampleFiles.workbook(folder, "whole.xlsx", sheet -> sheet.value(0, 0, "编号"));
        byte[] half = java.util.Arrays.copyOf(Files.readAllBytes(whole), (int) Files.size(whole) / 2);

        // then
        assertFault(Files.write(folder.resolve("letters.xlsx"), half), TableFault.FILE_DAMAGED);
    }

    /** The header and directory of a compound file, the container of the old format and of encrypted new ones. */
    private Path container(String streamName) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(2_048).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        bytes.putShort(30, (short) 9);
        bytes.putInt(48, 1);
        bytes.put(1_024, streamName.getBytes(StandardCharsets.UTF_16LE));
        return Files.write(folder.resolve("letters.xlsx"), bytes.array());
    }

    private static void assertFault(Path file, TableFault fault) {
        assertThatThrownBy(() -> SampleFiles.rows(file))
                .isInstanceOfSatisfying(UnreadableTable.class, refused -> assertThat(refused.fault()).isEqualTo(fault));
    }
}
