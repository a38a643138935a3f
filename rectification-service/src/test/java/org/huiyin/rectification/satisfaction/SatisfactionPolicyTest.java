package org.huiyin.rectification.satisfaction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.huiyin.rectification.commitment.Consequence;

import static org.assertj.core.api.Assertions.assertThat;

/** SAT-2 with the figures of CAM-6. */
class SatisfactionPolicyTest {

    private static final SatisfactionPolicy POLICY = new SatisfactionPolicy(10, 10, 50);

    @ParameterizedTest
    @CsvSource({
        "100,  0, NONE",
        "100, 10, NONE",
        "100, 11, MAKE_UP",
        "100, 50, MAKE_UP",
        "100, 51, REDO",
        "100,100, REDO",
        " 10,  1, NONE",
        " 10,  2, MAKE_UP",
        " 10,  5, MAKE_UP",
        " 10,  6, REDO",
        // 1 of 11 is 9.09 %, 2 of 19 is 10.5 %, 2 of 20 is exactly 10 %.
        " 11,  1, NONE",
        " 19,  2, MAKE_UP",
        " 20,  2, NONE",
        " 25, 13, REDO",
        " 26, 13, MAKE_UP",
        "  9,  9, TOO_FEW_BALLOTS",
        "  0,  0, TOO_FEW_BALLOTS"
    })
    void judgesExactlyAtTheBorder(int ballots, int dissatisfied, Consequence expected) {
        Tally tally = new Tally(0, ballots - dissatisfied, dissatisfied);

        assertThat(POLICY.judge(tally)).isEqualTo(expected);
    }

    @Test
    void doesNotOverflow() {
        Tally tally = new Tally(1_000_000_000, 0, 1_000_000_000);

        assertThat(POLICY.judge(tally)).isEqualTo(Consequence.MAKE_UP);
    }
}
