package org.huiyin.reporting.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * A share, with what it is a share of.
 *
 * @param percent to one decimal, half up; absent where there is nothing to have a share of
 */
record Rate(long numerator, long denominator, @Nullable BigDecimal percent) {

    static Rate of(long numerator, long denominator) {
        BigDecimal percent = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
        return new Rate(numerator, denominator, percent);
    }
}
