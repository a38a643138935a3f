package org.huiyin.rectification.satisfaction;

import java.math.BigDecimal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** SAT-1: shares in percent, exact to a tenth. */
class SharesTest {

    @ParameterizedTest
    @CsvSource({
        "100,   0,   0, 100.0,  0.0,   0.0",
        " 40,   8,  52,  40.0,  8.0,  52.0",
        "  1,   1,   1,  33.3, 33.3,  33.4",
        "  2,   2,   3,  28.6, 28.6,  42.8",
        "  1,   6,   0,  14.3, 85.7,   0.0",
        "  9,   0,   2,  81.8,  0.0,  18.2",
        "  0,   1, 999,   0.0,  0.1,  99.9",
        "  0,   1,2999,   0.0,  0.0, 100.0"
    })
    void sumToAHundred(int satisfied, int fairly, int dissatisfied, BigDecimal first, BigDecimal second, BigDecimal third) {
        Shares shares = Shares.of(new Tally(satisfied, fairly, dissatisfied));

        assertThat(shares).isEqualTo(new Shares(first, second, third));
    }

    @Test
    @DisplayName("SAT-1: whatever the counts, shares sum to 100.0 and none is a tenth or more from the truth")
    void areNeverATenthFromTheTruth() {
        for (int satisfied = 0; satisfied <= 40; satisfied++) {
            for (int fairly = 0; fairly <= 40; fairly++) {
                for (int dissatisfied = 0; dissatisfied <= 40; dissatisfied++) {
                    check(new Tally(satisfied, fairly, dissatisfied));
                }
            }
        }
    }

    @Test
    void doNotOverflow() {
        check(new Tally(700_000_000, 700_000_001, 700_000_002));
    }

    @Test
    void areNoneWithoutBallots() {
        assertThatIllegalArgumentException().isThrownBy(() -> Shares.of(new Tally(0, 0, 0)));
    }

    @ParameterizedTest
    @CsvSource({"0, 7, 0.0", "7, 7, 100.0", "1, 3, 33.3", "2, 3, 66.7", "1, 2000, 0.1", "1, 2001, 0.0", "999, 2000, 50.0"})
    void ratesAreToTheNearestTenth(int part, int whole, BigDecimal percent) {
        assertThat(Shares.rate(part, whole)).isEqualTo(percent);
    }

    private static void check(Tally tally) {
        if (tally.ballots() == 0) {
            return;
        }
        Shares shares = Shares.of(tally);
        long sum = 0;
        for (Choice choice : Choice.values()) {
            long tenths = shares.of(choice).unscaledValue().longValueExact();
            sum += tenths;
            assertThat(Math.abs(tenths * tally.ballots() - 1_000L * tally.of(choice)))
                    .as("%s of %s", choice, tally)
                    .isLessThan(tally.ballots());
        }
        assertThat(sum).as(tally.toString()).isEqualTo(1_000);
    }
}
