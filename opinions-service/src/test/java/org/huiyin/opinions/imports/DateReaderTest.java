package org.huiyin.opinions.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.opinions.imports.table.Cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** COL-6: dates in whatever format an office uses. */
class DateReaderTest {

    private static final LocalDate DAY = LocalDate.of(2019, 2, 28);

    private final DateReader builtIn = new DateReader(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019/2/28 11:25:05",
                "2019/02/28 1:25",
                "2019-02-28 11:25:05",
                "2019-02-28 11:25:05.123",
                "2019-2-28",
                "2019.2.28",
                "2019年2月28日",
                "2019年02月28日 11时25分",
                "2019年2月28日11时25分05秒",
                "2019年2月28日 星期四 下午3:05",
                "2019年2月28日下午3时",
                "2019/2/28 上午 11:25:05",
                "2019/2/28 11:25:05 PM",
                "２０１９／２／２８",
                "\n\t2019/2/28\u00A0",
                "20190228",
                "20190228112505",
                "2019-02-28T11:25:05",
                "2019-02-28T11:25:05+08:00",
                "2019-02-27T18:25:05Z",
                "2019-02-28 24:00",
                "43524",
                "43524.4757523148"
            })
    void understandsTextThatMeansOneDay(String text) {
        assertThat(builtIn.read(new Cell.Text(text))).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "昨天", "28/2/2019", "2/28/2019", "2019/2/30", "2019/13/1", "2019-02-28 25:00", "2019", "12", "435", "19/2/28"})
    void doesNotGuess(String text) {
        assertThat(builtIn.read(new Cell.Text(text))).isEmpty();
    }

    @Test
    void readsDatesAndSerialNumbersOfASpreadsheet() {
        LocalDateTime moment = DAY.atTime(11, 25);
        assertThat(builtIn.read(new Cell.Numeric(new BigDecimal("43524.4757"), Optional.of(moment), true)))
                .contains(DAY);
        assertThat(builtIn.read(new Cell.Numeric(new BigDecimal("43524.4757"), Optional.of(moment), false)))
                .contains(DAY);
        assertThat(builtIn.read(new Cell.Numeric(new BigDecimal("20190228"), Optional.empty(), false))).contains(DAY);
        assertThat(builtIn.read(new Cell.Numeric(BigDecimal.TWO, Optional.of(moment), false))).isEmpty();
    }

    @Test
    void takesTheSendersFormatsInstead() {
        // given
        DateReader sendersOwn = new DateReader(List.of("d/M/yyyy", "MM-dd-yy HH:mm"));

        // then
        assertThat(sendersOwn.read(new Cell.Text("28/2/2019"))).contains(DAY);
        assertThat(sendersOwn.read(new Cell.Text("02-28-19 11:25"))).contains(DAY);
        assertThat(sendersOwn.read(new Cell.Text("30/2/2019"))).isEmpty();
        assertThat(sendersOwn.read(new Cell.Text("2019/2/28"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HH:mm", "yyyy", "bogus", "yyyy-MM", "'"})
    void refusesAPatternThatGivesNoDay(String pattern) {
        assertThatThrownBy(() -> DateReader.formatter(pattern)).isInstanceOf(IllegalArgumentException.class);
    }
}
