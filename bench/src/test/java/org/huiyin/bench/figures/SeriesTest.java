package org.huiyin.bench.figures;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SeriesTest {

    @Test
    void takesTheMiddleOfAnOddNumberOfRounds() {
        Series series = new Series(List.of(9.0, 1.0, 5.0));

        assertThat(series.median()).isEqualTo(5.0);
        assertThat(series.least()).isEqualTo(1.0);
        assertThat(series.most()).isEqualTo(9.0);
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(new Series(List.of(4.0, 1.0, 2.0, 8.0)).median()).isEqualTo(3.0);
    }

    @Test
    void hasAtLeastOneRound() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Series(List.of()));
    }
}
