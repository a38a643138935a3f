package org.huiyin.opinions.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** COL-6: thirty people who write the same words gave thirty opinions. */
class AlikeRowsTest {

    @Test
    void countsAsAMapWould() {
        // given
        AlikeRows alike = new AlikeRows();
        Map<Long, Integer> counts = new HashMap<>();
        Random random = new Random(7);

        for (int row = 0; row < 20_000; row++) {
            // Many in one place of the table, and 0, which stands for nothing there.
            long key = random.nextInt(5) == 0 ? random.nextInt(50) * (1L << 32) : random.nextLong(10_000);

            // when
            int count = alike.count(key == 1 ? 2 : key);

            // then
            assertThat(count).isEqualTo(counts.merge(key == 1 ? 2 : key, 1, Integer::sum));
        }
    }
}
