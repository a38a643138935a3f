package org.huiyin.reporting.statistics;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.reporting.statistics.Period.Grain;
import org.huiyin.reporting.statistics.Period.Slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeriodTest {

    @Test
    void takesWholeMonthsAsMonths() {
        assertThat(period("2026-01-01", "2026-03-31").slices())
                .containsExactly(slice(Grain.MONTH, "2026-01-01", "2026-03-31"));
    }

    @Test
    void takesRaggedEndsAsDays() {
        assertThat(period("2026-01-15", "2026-04-20").slices()).containsExactly(
                slice(Grain.DAY, "2026-01-15", "2026-01-31"),
                slice(Grain.MONTH, "2026-02-01", "2026-03-31"),
                slice(Grain.DAY, "2026-04-01", "2026-04-20"));
    }

    @Test
    void takesAFewDaysAsDays() {
        assertThat(period("2026-02-03", "2026-02-03").slices())
                .containsExactly(slice(Grain.DAY, "2026-02-03", "2026-02-03"));
        assertThat(period("2026-02-20", "2026-03-10").slices())
                .containsExactly(slice(Grain.DAY, "2026-02-20", "2026-03-10"));
    }

    @Test
    void takesOneWholeMonthAsAMonth() {
        assertThat(period("2028-02-01", "2028-02-29").slices())
                .containsExactly(slice(Grain.MONTH, "2028-02-01", "2028-02-29"));
    }

    @Test
    void isOpenWhereNoDayIsGiven() {
        assertThat(new Period(null, null).slices()).singleElement().extracting(Slice::grain).isEqualTo(Grain.MONTH);
        assertThat(new Period(null, LocalDate.of(2026, 4, 20)).slices())
                .extracting(Slice::grain)
                .containsExactly(Grain.MONTH, Grain.DAY);
        assertThat(new Period(LocalDate.of(2026, 4, 20), null).slices())
                .extracting(Slice::grain)
                .containsExactly(Grain.DAY, Grain.MONTH);
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        assertThatThrownBy(() -> period("2026-02-02", "2026-02-01")).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesYearsThatNoCalendarHas() {
        assertThatThrownBy(() -> new Period(LocalDate.of(10_000, 1, 1), null)).isInstanceOf(ProblemException.class);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Slice slice(Grain grain, String first, String last) {
        return new Slice(grain, LocalDate.parse(first), LocalDate.parse(last));
    }
}
