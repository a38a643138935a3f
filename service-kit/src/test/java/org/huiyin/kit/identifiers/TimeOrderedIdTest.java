package org.huiyin.kit.identifiers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimeOrderedIdTest {

    @Test
    void keepsTheOrderInWhichTheyWereMade() {
        List<String> ids = Stream.generate(TimeOrderedId::next).limit(20_000).map(UUID::toString).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void areUnlikeThoughSeveralMakeThemAtOnce() {
        List<UUID> ids = Stream.generate(TimeOrderedId::next).parallel().limit(20_000).toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void areOfVersionSevenAndTellTheirMillisecond() {
        Instant before = Instant.now();

        UUID id = TimeOrderedId.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
                .isBetween(before.minusMillis(1), Instant.now().plusMillis(20));
        assertThat(id.toString()).isGreaterThan(TimeOrderedId.firstOf(before.minusMillis(1)).toString());
    }
}
