package org.huiyin.bench.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterFilesTest {

    private final RegisterFiles files = new RegisterFiles(List.of("UNIT-1", "UNIT-2"), LocalDate.of(2026, 11, 22));

    @TempDir
    Path folder;

    @Test
    void writesTheSameRowsAsCsvAndWorkbook() throws IOException {
        // given
        Path csv = folder.resolve("register.csv");
        Path workbook = folder.resolve("register.xlsx");

        // when
        files.writeCsv(csv, 50);
        files.writeWorkbook(workbook, 50);

        // then
        assertThat(Files.readAllLines(csv)).hasSize(51).contains(String.join(",", files.row(49)));
        assertThat(part(workbook, "xl/sharedStrings.xml"))
                .contains("<si><t>R49</t></si>", "<si><t>" + files.row(49).getLast() + "</t></si>");
        // The last cell refers to the last string.
        assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
                .endsWith("<c r=\"F51\" t=\"s\"><v>305</v></c></row></sheetData></worksheet>");
    }

    @Test
    void needsNoQuotationMarksInCsv() {
        for (int number = 0; number < 10_000; number++) {
            assertThat(files.row(number))
                    .noneMatch(cell -> cell.contains(",") || cell.contains("\"") || cell.contains("<"));
        }
    }

    private static String part(Path workbook, String name) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
