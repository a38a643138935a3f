package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** COL-6: the words of a workbook stand in one list, which is too large for the memory. */
class XlsxStringsTest {

    @TempDir
    Path folder;

    @Test
    void readsStringsInSeveralFontsWithoutTheirPronunciation() throws IOException {
        // given
        Path file = withStrings(
                "<si><r><t>路</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">灯 </t></r><rPh sb=\"0\" eb=\"1\"><t>lu</t></rPh></si>"
                        + "<si><t/></si><si/>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>");

        // then
        assertThat(SampleFiles.shown(file)).containsExactly(List.of("路灯 ", "", ""));
    }

    @Test
    void findsEveryStringAgainInWhateverOrderCellsReferToThem() throws IOException {
        // given
        StringBuilder strings = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (int number = 0; number < 5_000; number++) {
            strings.append("<si><t>").append(string(number)).append("</t></si>");
            rows.append("<row><c t=\"s\"><v>").append(number * 7 % 5_000)
                    .append("</v></c><c t=\"s\"><v>3</v></c></row>");
        }

        // when
        List<List<String>> shown = SampleFiles.shown(withStrings(strings.toString(), rows.toString()));

        // then
        assertThat(shown).hasSize(5_000);
        for (int number = 0; number < 5_000; number++) {
            assertThat(shown.get(number)).containsExactly(string(number * 7 % 5_000), string(3));
        }
    }

    /** From some octets to more than a page of the file that strings wait in. */
    private static String string(int number) {
        return ("第" + number + "条😀").repeat(number % 500 == 0 ? 3_000 : 1 + number % 40);
    }

    @Test
    void refusesACellThatRefersToNoString() throws IOException {
        assertFault(withStrings("<si><t>一</t></si>", "<row><c t=\"s\"><v>1</v></c></row>"), TableFault.FILE_DAMAGED);
        assertFault(withStrings("<si><t>一</t></si>", "<row><c t=\"s\"><v>x</v></c></row>"), TableFault.FILE_DAMAGED);
    }

    @Test
    void refusesStringsThatUnpackIntoAFlood() throws IOException {
        assertFault(withStrings("<si><t>一</t></si>".repeat(2_000_000), "<row/>"), TableFault.FILE_EXPANDS_TOO_MUCH);
    }

    @Test
    void refusesAStringLongerThanAnyCell() throws IOException {
        StringBuilder random = new StringBuilder();
        new Random(1).ints(1_100_000, 'a', 'z').forEach(character -> random.append((char) character));
        assertFault(withStrings("<si><t>" + random + "</t></si>", "<row/>"), TableFault.FILE_ROW_TOO_LONG);
    }

    @Test
    @DisplayName("COL-6: 200,000 rows, each with words of its own")
    void readsTwoHundredThousandRows() throws IOException {
        // given
        int count = 200_000;
        StringBuilder strings = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (int number = 0; number < count; number++) {
            strings.append("<si><t>第").append(number).append("条意见</t></si>");
            rows.append("<row><c t=\"s\"><v>").append(number).append("</v></c></row>");
        }

        // when
        List<TableRow> read = SampleFiles.rows(withStrings(strings.toString(), rows.toString()));

        // then
        assertThat(read).hasSize(count);
        assertThat(read.get(123_456).cell(0)).isEqualTo(new Cell.Text("第123456条意见"));
        assertThat(read.getLast().number()).isEqualTo(count);
    }

    private Path withStrings(String strings, String rows) throws IOException {
        Path plain = SampleFiles.rawWorkbook(folder, "plain.xlsx", sheet(rows));
        Path related = SampleFiles.replacePart(
                plain, "xl/_rels/workbook.xml.rels", "</Relationships>",
                "<Relationship Id=\"rId2\" Type=\"http://x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        return SampleFiles.addPart(related, "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + strings + "</sst>");
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
