package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** COL-6: columns are found by their headers, wherever an office put them. */
class ColumnsTest {

    private enum Field {
        NUMBER,
        WORDS
    }

    private static final Map<Field, List<String>> NAMES =
            Map.of(Field.NUMBER, List.of("number", "编号"), Field.WORDS, List.of("text", "内容"));

    @TempDir
    Path folder;

    @Test
    void findsTheHeaderBelowATitle() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "register.csv", "征求意见登记表,,\n\n内容,其他, 编 号 \n路灯,x,1\n");

        // when
        Columns<Field> columns;
        TableRow first;
        try (Table table = TableFile.recognize(file, TableOptions.NONE).open()) {
            columns = Columns.find(table, Field.class, NAMES, EnumSet.allOf(Field.class));
            first = table.next().orElseThrow();
        }

        // then
        assertThat(columns.cell(first, Field.NUMBER).shown()).isEqualTo("1");
        assertThat(columns.cell(first, Field.WORDS).shown()).isEqualTo("路灯");
        assertThat(columns.header(Field.NUMBER)).isEqualTo("编 号");
        assertThat(first.number()).isEqualTo(4);
    }

    @Test
    void doesWithoutAColumnThatIsNotRequired() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "register.csv", "TEXT,x\n路灯,1\n");

        // when
        Columns<Field> columns = find(file, EnumSet.of(Field.WORDS));

        // then
        assertThat(columns.has(Field.WORDS)).isTrue();
        assertThat(columns.has(Field.NUMBER)).isFalse();
    }

    @Test
    void namesTheMissingColumnAndThoseThatAreThere() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "register.csv", "序号,内容\n1,路灯\n");

        // then
        assertThatThrownBy(() -> find(file, EnumSet.allOf(Field.class)))
                .isInstanceOfSatisfying(
                        UnreadableTable.class, refused -> assertThat(refused.fault()).isEqualTo(TableFault.COLUMN_MISSING))
                .hasMessage("The file has no column “number / 编号”. It has: 序号, 内容");
    }

    @Test
    void refusesAHeaderThatStandsThereTwice() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "register.csv", "编号,内容,内容\n1,a,b\n");

        // then
        assertThatThrownBy(() -> find(file, EnumSet.allOf(Field.class)))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.fault()).isEqualTo(TableFault.COLUMN_DUPLICATE));
    }

    private static Columns<Field> find(Path file, Set<Field> required) throws IOException {
        try (Table table = TableFile.recognize(file, TableOptions.NONE).open()) {
            return Columns.find(table, Field.class, NAMES, required);
        }
    }
}
