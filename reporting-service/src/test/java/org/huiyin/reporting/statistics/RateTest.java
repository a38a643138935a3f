package org.huiyin.reporting.statistics;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateTest {

    @Test
    void isRoundedHalfUpToOneDecimal() {
        assertThat(Rate.of(1, 8).percent()).isEqualByComparingTo(new BigDecimal("12.5"));
        assertThat(Rate.of(2, 3).percent()).isEqualByComparingTo(new BigDecimal("66.7"));
        assertThat(Rate.of(1, 2_000).percent()).isEqualByComparingTo(new BigDecimal("0.1"));
    }

    @Test
    void isAbsentWhereThereIsNothingToHaveAShareOf() {
        assertThat(Rate.of(0, 0).percent()).isNull();
    }
}
