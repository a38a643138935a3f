package org.huiyin.opinions.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** COL-6: an import is worked on by one worker at a time, and its counts are right whoever ends it. */
class OpinionImportTest {

    private static final Instant NOON = Instant.parse("2026-03-31T04:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Test
    void countsOnWhereAnotherWorkerStopped() {
        // given
        OpinionImport registered = queued();
        registered.take(NOON, LEASE);
        registered.advance(8, 1, 1, NOON, LEASE);

        // when
        registered.take(NOON.plusSeconds(61), LEASE);
        registered.advance(10, 0, 0, NOON.plusSeconds(62), LEASE);
        registered.complete(NOON.plusSeconds(63));

        // then
        assertThat(registered.rowsRead()).isEqualTo(20);
        assertThat(registered.imported()).isEqualTo(18);
        assertThat(registered.startedAt()).isEqualTo(NOON);
        assertThat(registered.state()).isEqualTo(ImportState.COMPLETED);
    }

    @Test
    void isNoLongerHeldByTheWorkerThatWasOvertaken() {
        // given
        OpinionImport registered = queued();
        registered.take(NOON, LEASE);
        int firstRun = registered.run();

        // when
        registered.take(NOON.plusSeconds(61), LEASE);

        // then
        assertThat(registered.isHeldBy(firstRun)).isFalse();
        assertThat(registered.isHeldBy(registered.run())).isTrue();
    }

    @Test
    void endsOnce() {
        // given
        OpinionImport registered = queued();
        registered.take(NOON, LEASE);
        registered.fail("file-damaged", "Send it again.", NOON);

        // then
        assertThatThrownBy(() -> registered.complete(NOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> registered.take(NOON, LEASE)).isInstanceOf(IllegalStateException.class);
        assertThat(registered.isHeldBy(1)).isFalse();
    }

    @Test
    void isGivenUpAfterManyBeginnings() {
        // given
        OpinionImport registered = queued();

        // when
        for (int run = 0; run < OpinionImport.MOST_RUNS; run++) {
            assertThat(registered.isWornOut()).isFalse();
            registered.take(NOON, LEASE);
        }

        // then
        assertThat(registered.isWornOut()).isTrue();
    }

    private static OpinionImport queued() {
        return OpinionImport.queue(
                new OpinionImport.Submission(
                        UUID.fromString("019ab000-0000-7000-8000-000000000001"),
                        "test",
                        "register.csv",
                        100,
                        "{}",
                        "sorter",
                        null,
                        null,
                        LocalDate.of(2026, 3, 31),
                        20),
                NOON);
    }
}
