package org.huiyin.rectification.commitment;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** REC-9: two to three months. */
class ConsolidationPolicyTest {

    @ParameterizedTest
    @ValueSource(ints = {59, 91})
    void knowsNoPeriodOutsideTwoToThreeMonths(int days) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsolidationPolicy(days));
    }

    @Test
    void countsCalendarDaysFromTheConclusion() {
        assertThat(new ConsolidationPolicy(60).dueOn(LocalDate.of(2026, 4, 1))).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(new ConsolidationPolicy(90).dueOn(LocalDate.of(2026, 4, 1))).isEqualTo(LocalDate.of(2026, 6, 30));
    }
}
