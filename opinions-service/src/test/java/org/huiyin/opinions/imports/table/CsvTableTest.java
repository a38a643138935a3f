package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** COL-6: registers arrive as CSV in whatever way an office's program writes it. */
class CsvTableTest {

    private static final String REGISTER = "编号,主题,内容\n1,路灯,\"不亮，\n三天了\"\n2,积水,路口\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
    void readsEveryEncodingThatOfficesUse(String charset) throws IOException {
        // given
        Path file = SampleFiles.text(folder, "register.csv", REGISTER, Charset.forName(charset));

        // when
        List<List<String>> rows = SampleFiles.shown(file);

        // then
        assertThat(rows)
                .containsExactly(
                        List.of("编号", "主题", "内容"),
                        List.of("1", "路灯", "不亮，\n三天了"),
                        List.of("2", "积水", "路口"));
    }

    @Test
    void takesOffTheByteOrderMark() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "register.csv", "\uFEFF" + REGISTER);

        // when
        List<List<String>> rows = SampleFiles.shown(file);

        // then
        assertThat(rows.getFirst().getFirst()).isEqualTo("编号");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheDelimiterAmongTextFullOfOthers(String delimiter) throws IOException {
        // given
        String row = String.join(delimiter, "1", "\"a, b; c\td\"", "e");
        Path file = SampleFiles.text(
                folder, "register.csv", String.join(delimiter, "编号", "主题", "内容") + "\n" + (row + "\n").repeat(30));

        // when
        List<List<String>> rows = SampleFiles.shown(file);

        // then
        assertThat(rows).hasSize(31).allMatch(cells -> cells.size() == 3);
        assertThat(rows.getLast()).containsExactly("1", "a, b; c\td", "e");
    }

    @Test
    void findsSemicolonsThoughUnquotedTextHasCommas() throws IOException {
        // given
        Path file = SampleFiles.text(
                folder, "register.csv", "编号;主题;内容\n1;a;b, c, d, e, f, g, h\n2;a;b\n3;a;b, c\n4;a;b, c, d\n");

        // when
        List<List<String>> rows = SampleFiles.shown(file);

        // then
        assertThat(rows).allMatch(cells -> cells.size() == 3);
    }

    @Test
    void believesTheSenderAboutEncodingAndDelimiter() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "register.csv", "a|b,c,d\n", Charset.forName("GBK"));
        TableOptions options = new TableOptions(Optional.of(Charset.forName("GBK")), Optional.of('|'));

        // when
        List<TableRow> rows = SampleFiles.rows(TableFile.recognize(file, options));

        // then
        assertThat(rows.getFirst().cells()).extracting(Cell::shown).containsExactly("a", "b,c,d");
    }

    @Test
    void numbersRowsAsASpreadsheetDoes() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "register.csv", "编号,内容\n1,\"a\nb\nc\"\n\n2,d\n");

        // when
        List<TableRow> rows = SampleFiles.rows(file);

        // then
        assertThat(rows).extracting(TableRow::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(rows.get(2).isBlank()).isTrue();
    }

    @Test
    void keepsUtf8ForAFileWithOneBrokenCharacter() throws IOException {
        // given
        byte[] text = ("编号,内容\n" + "1,路灯不亮\n".repeat(100) + "2,X\n").getBytes(StandardCharsets.UTF_8);
        text[text.length - 2] = (byte) 0xE8;
        Path file = Files.write(folder.resolve("register.csv"), text);

        // when
        List<TableRow> rows = SampleFiles.rows(file);

        // then
        assertThat(rows.get(1).cell(1)).isEqualTo(new Cell.Text("路灯不亮"));
        assertThat(rows.getLast().cell(1)).isInstanceOf(Cell.Broken.class);
    }

    @Test
    void toleratesWhatFollowsAClosingQuotationMark() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "register.csv", "编号,内容\n1,\"a\" b\n2,c\n");

        // when
        List<List<String>> rows = SampleFiles.shown(file);

        // then
        assertThat(rows).contains(List.of("2", "c"));
    }

    @Test
    void refusesAQuotationThatNeverEnds() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "register.csv", "编号,内容\n1,a\n2,\"b\n3,c\n");

        // then
        assertThatThrownBy(() -> SampleFiles.rows(file))
                .isInstanceOfSatisfying(
                        UnreadableTable.class, refused -> assertThat(refused.fault()).isEqualTo(TableFault.FILE_DAMAGED))
                .hasMessageContaining("After row 2");
    }

    @Test
    void stopsARowThatWouldFillTheMemory() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "register.csv", "编号,内容\n1,\"" + "长".repeat(20_000) + "\"\n");
        TableLimits tight = new TableLimits(100, 10, 10_000, 100, 1 << 20, 1 << 20);

        // then
        assertThatThrownBy(() -> SampleFiles.rows(TableFile.recognize(file, TableOptions.NONE, tight)))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.fault()).isEqualTo(TableFault.FILE_ROW_TOO_LONG));
    }

    @Test
    void stopsAtTheMostRows() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "register.csv", "编号,内容\n" + "1,a\n".repeat(100));
        TableLimits tight = new TableLimits(100, 10, 10_000, 100, 1 << 20, 1 << 20);

        // then
        assertThatThrownBy(() -> SampleFiles.rows(TableFile.recognize(file, TableOptions.NONE, tight)))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.fault()).isEqualTo(TableFault.FILE_TOO_MANY_ROWS));
    }
}
