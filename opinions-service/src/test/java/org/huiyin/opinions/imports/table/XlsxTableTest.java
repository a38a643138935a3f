package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** COL-6: registers arrive as XLSX, written by Excel, WPS or a program. */
class XlsxTableTest {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2019, 2, 28, 11, 25, 5);

    @TempDir
    Path folder;

    @Test
    void readsSharedAndInlineStringsAndNumbers() throws IOException {
        // given
        Path file = SampleFiles.workbook(folder, "register.csv", sheet -> {
            sheet.value(0, 0, "编号");
            sheet.inlineString(0, 1, "内容");
            sheet.value(1, 0, 188_006);
            sheet.value(1, 1, "\n\t路灯不亮\n");
        });

        // when
        List<List<String>> rows = SampleFiles.shown(file);

        // then
        assertThat(rows).containsExactly(List.of("编号", "内容"), List.of("188006", "\n\t路灯不亮\n"));
    }

    @Test
    void readsDatesByTheirFormat() throws IOException {
        // given
        Path file = SampleFiles.workbook(folder, "register.xlsx", sheet -> {
            sheet.value(0, 0, MOMENT);
            sheet.style(0, 0).format("yyyy-mm-dd h:mm:ss").set();
            sheet.value(0, 1, 43_524.5);
            sheet.style(0, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(0, 2, 43_524.5);
        });

        // when
        TableRow row = SampleFiles.rows(file).getFirst();

        // then
        assertThat(row.cell(0).shown()).isEqualTo("2019-02-28 11:25:05");
        assertThat(row.cell(1).shown()).startsWith("2019-02-28");
        assertThat(row.cell(2).shown()).isEqualTo("43524.5");
        assertThat(row.cells()).extracting(Cell.Numeric.class::cast).extracting(Cell.Numeric::shownAsDate)
                .containsExactly(true, true, false);
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() throws IOException {
        // given
        Path file = SampleFiles.rawWorkbook(
                folder, "register.xlsx", sheet("<row r=\"1\"><c r=\"A1\"><v>42062</v></c></row>"));
        Path since1904 = SampleFiles.replacePart(
                file, "xl/workbook.xml", "<sheets>", "<workbookPr date1904=\"1\"/><sheets>");

        // when
        Cell cell = SampleFiles.rows(since1904).getFirst().cell(0);

        // then
        assertThat(((Cell.Numeric) cell).moment()).contains(LocalDateTime.of(2019, 2, 28, 0, 0));
    }

    @Test
    void takesTheStoredResultOfAFormulaAndNamesAFailedOne() throws IOException {
        // given
        Path file = SampleFiles.rawWorkbook(folder, "register.xlsx", sheet("""
                <row r="1"><c r="A1" t="str"><f>B1&amp;C1</f><v>路灯</v></c><c r="B1"><f>1+1</f><v>2</v></c>\
                <c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="b"><v>1</v></c></row>"""));

        // when
        List<Cell> cells = SampleFiles.rows(file).getFirst().cells();

        // then
        assertThat(cells.get(0)).isEqualTo(new Cell.Text("路灯"));
        assertThat(cells.get(1).shown()).isEqualTo("2");
        assertThat(cells.subList(2, 4)).containsExactly(new Cell.Fault("#DIV/0!"), new Cell.Fault("#N/A"));
        assertThat(cells.get(4).shown()).isEqualTo("TRUE");
    }

    @Test
    void keepsRowAndColumnNumbersOverGaps() throws IOException {
        // given
        Path file = SampleFiles.workbook(folder, "register.xlsx", sheet -> {
            sheet.value(2, 3, "D3");
            sheet.value(9, 0, "A10");
        });

        // when
        List<TableRow> rows = SampleFiles.rows(file).stream().filter(row -> !row.isBlank()).toList();

        // then
        assertThat(rows).extracting(TableRow::number).containsExactly(3L, 10L);
        assertThat(rows.getFirst().cell(3)).isEqualTo(new Cell.Text("D3"));
        assertThat(rows.getFirst().cell(0).isBlank()).isTrue();
        assertThat(rows.getFirst().cell(99).isBlank()).isTrue();
    }

    @Test
    void readsAWorkbookWithoutAddressesOrStyles() throws IOException {
        // given
        Path file = SampleFiles.rawWorkbook(folder, "register.xlsx", sheet("""
                <row><c t="inlineStr"><is><t>编号</t></is></c><c t="inlineStr"><is><t>内容</t></is></c></row>\
                <row><c><v>1</v></c><c t="inlineStr"><is><t>a_x000D_b</t></is></c></row>"""));

        // when
        List<TableRow> rows = SampleFiles.rows(file);

        // then
        assertThat(rows).extracting(TableRow::number).containsExactly(1L, 2L);
        assertThat(rows.get(1).cell(1)).isEqualTo(new Cell.Text("a\rb"));
    }

    @Test
    void readsTheFirstVisibleSheetThatHoldsAnything() throws IOException {
        // given
        Path file = SampleFiles.workbook(
                folder,
                "register.xlsx",
                workbook -> {
                    workbook.newWorksheet("hidden").value(0, 0, "hidden");
                    workbook.newWorksheet("empty");
                },
                sheet -> sheet.value(0, 0, "seen"));
        Path hidden =
                SampleFiles.replacePart(file, "xl/workbook.xml", "name=\"hidden\"", "name=\"hidden\" state=\"hidden\"");

        // when
        List<List<String>> rows = SampleFiles.shown(hidden);

        // then
        assertThat(rows).containsExactly(List.of("seen"));
    }

    @Test
    void callsAWorkbookWithoutRowsEmpty() throws IOException {
        assertFault(SampleFiles.workbook(folder, "register.xlsx", sheet -> {}), TableFault.FILE_EMPTY);
    }

    @Test
    void refusesAnAddressOutsideOfEverySheet() throws IOException {
        assertFault(
                SampleFiles.rawWorkbook(folder, "a.xlsx", sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")),
                TableFault.FILE_DAMAGED);
    }

    @Test
    void refusesAWorkbookThatUnpacksIntoAFlood() throws IOException {
        assertFault(
                SampleFiles.rawWorkbook(folder, "bomb.xlsx", sheet("<row r=\"1\"/>" + " ".repeat(8 << 20))),
                TableFault.FILE_EXPANDS_TOO_MUCH);
    }

    @Test
    void refusesARowLongerThanAnySpreadsheetHas() throws IOException {
        String cell = "<c t=\"inlineStr\"><is><t>" + "0123456789abcdef".repeat(80_000) + "</t></is></c>";
        Path file = SampleFiles.rawWorkbook(folder, "long.xlsx", sheet("<row r=\"1\">" + cell + "</row>"));
        TableLimits patient = new TableLimits(100, 10, 1_000_000, 10_000, 1 << 30, 1 << 30);

        assertThatThrownBy(() -> SampleFiles.rows(TableFile.recognize(file, TableOptions.NONE, patient)))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.fault()).isEqualTo(TableFault.FILE_ROW_TOO_LONG));
    }

    @Test
    void stopsAtTheMostRows() throws IOException {
        Path file = SampleFiles.rawWorkbook(folder, "rows.xlsx", sheet("<row><c><v>1</v></c></row>".repeat(101)));
        TableLimits tight = new TableLimits(100, 10, 10_000, 100, 1 << 20, 1 << 20);

        assertThatThrownBy(() -> SampleFiles.rows(TableFile.recognize(file, TableOptions.NONE, tight)))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.fault()).isEqualTo(TableFault.FILE_TOO_MANY_ROWS));
    }

    @Test
    void takesAMergedCellForEachCellThatItCovers() throws IOException {
        // given
        Path file = SampleFiles.workbook(folder, "merged.xlsx", sheet -> {
            sheet.value(0, 0, "单位");
            sheet.value(0, 1, "内容");
            sheet.value(1, 0, "演示单位一");
            sheet.range(1, 0, 3, 0).merge();
            for (int row = 1; row < 5; row++) {
                sheet.value(row, 1, "第" + row + "条");
            }
        });

        // when
        List<TableRow> rows = SampleFiles.rows(file);

        // then
        assertThat(rows).extracting(row -> row.cell(0).uncovered().shown())
                .containsExactly("单位", "演示单位一", "演示单位一", "演示单位一", "");
        assertThat(rows).extracting(row -> row.cell(0).shown()).containsExactly("单位", "演示单位一", "", "", "");
    }

    @Test
    void namesAFormulaThatWasNeverCalculated() throws IOException {
        Path file = SampleFiles.rawWorkbook(
                folder, "register.xlsx",
                sheet("<row><c><f>A2&amp;\"x\"</f></c><c t=\"str\"><f>\"\"</f><v></v></c></row>"));

        assertThat(SampleFiles.rows(file).getFirst().cells()).containsExactly(new Cell.Fault("="), Cell.BLANK);
    }

    @Test
    void readsAWorkbookThatNamesItsPartsAsItLikes() throws IOException {
        // given
        Path plain = SampleFiles.rawWorkbook(folder, "plain.xlsx", sheet("<row><c><v>7</v></c></row>"));
        Path absolute = SampleFiles.replacePart(
                plain, "xl/_rels/workbook.xml.rels", "Target=\"worksheets/sheet1.xml\"",
                "Target=\"/xl/worksheets/sheet1.xml\"");

        // then
        assertThat(SampleFiles.shown(absolute)).containsExactly(List.of("7"));
    }

    @Test
    void readsLargeNumbersOfRowsOneByOne() throws IOException {
        // given
        Path file = SampleFiles.workbook(folder, "large.xlsx", sheet -> {
            for (int row = 0; row < 20_000; row++) {
                sheet.value(row, 0, row);
                sheet.inlineString(row, 1, "第" + row + "条意见");
            }
        });

        // when
        List<TableRow> rows = SampleFiles.rows(file);

        // then
        assertThat(rows).hasSize(20_000);
        assertThat(((Cell.Numeric) rows.getLast().cell(0)).value()).isEqualByComparingTo(BigDecimal.valueOf(19_999));
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    private static void assertFault(Path file, TableFault fault) {
        assertThatThrownBy(() -> SampleFiles.rows(file))
                .isInstanceOfSatisfying(UnreadableTable.class, refused -> assertThat(refused.fault()).isEqualTo(fault));
    }
}
