package org.huiyin.rectification.satisfaction;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** SAT-1. */
class RandomDrawTest {

    private static final byte[] SEED =
            HexFormat.of().parseHex("00112233445566778899aabbccddeeff102132435465768798a9bacbdcedfe0f");

    @Test
    @DisplayName("SAT-1: draws what the Python of docs/random-sample.md drew with the same seed")
    void drawsWhatTheRecipeDraws() {
        assertThat(RandomDraw.draw(SEED, 1_200, 10)).containsExactly(992, 762, 1052, 629, 29, 713, 800, 688, 47, 1051);
        assertThat(RandomDraw.draw(SEED, 10_000_000, 5)).containsExactly(2106192, 8493162, 6576652, 7269429, 3770429);
        assertThat(RandomDraw.draw(SEED, 64, 8)).containsExactly(16, 42, 12, 53, 61, 9, 32, 64);
        assertThat(RandomDraw.draw(SEED, 7, 7)).containsExactly(1, 4, 7, 5, 3, 2, 6);
        assertThat(RandomDraw.draw(SEED, 1, 1)).containsExactly(1);
    }

    @Test
    void drawsTheWholeFrameWhenAllAreAsked() {
        assertThat(Arrays.stream(RandomDraw.draw(SEED, 5_000, 5_000)).sorted())
                .containsExactly(IntStream.rangeClosed(1, 5_000).boxed().toArray(Integer[]::new));
    }

    @Test
    @DisplayName("SAT-1: every number is as likely as any other")
    void favoursNobody() {
        // given
        Random seeds = new Random(20260401);
        int[] times = new int[11];

        // when
        for (int draw = 0; draw < 20_000; draw++) {
            byte[] seed = new byte[32];
            seeds.nextBytes(seed);
            for (int number : RandomDraw.draw(seed, 10, 3)) {
                times[number]++;
            }
        }

        // then: 6,000 expected, with a standard deviation of 65; the seeds are the same in every run.
        assertThat(times[0]).isZero();
        assertThat(IntStream.rangeClosed(1, 10).map(number -> times[number])).allSatisfy(
                count -> assertThat(count).isBetween(5_700, 6_300));
    }

    @Test
    void drawsNoMoreThanThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> RandomDraw.draw(SEED, 3, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> RandomDraw.draw(SEED, 3, 0));
    }
}
