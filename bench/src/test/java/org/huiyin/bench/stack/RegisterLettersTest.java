package org.huiyin.bench.stack;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterLettersTest {

    @Test
    void areTheSameInEveryRunAndNoTwoAlike() {
        List<String> letters = letters(5_000);

        assertThat(letters).doesNotHaveDuplicates().isEqualTo(letters(5_000));
        assertThat(letters).allSatisfy(letter -> assertThat(letter.length()).isBetween(40, 200));
    }

    @Test
    void holdTheirWordsInAKnownShare() {
        List<String> letters = letters(20_000);

        assertThat(holding(letters, RegisterLetters.FREQUENT)).isBetween(3_500L, 5_500L);
        assertThat(holding(letters, RegisterLetters.MIDDLING)).isEqualTo(200);
        assertThat(holding(letters, RegisterLetters.RARE)).isEqualTo(2);
    }

    private static List<String> letters(int count) {
        return IntStream.range(0, count).mapToObj(RegisterLetters::of).toList();
    }

    private static long holding(List<String> letters, String word) {
        return letters.stream().filter(letter -> letter.contains(word)).count();
    }
}
