package org.huiyin.rectification.tasks;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TaskPositionTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final TaskPosition HERE =
            new TaskPosition(LocalDate.of(2026, 4, 30), TaskKind.PROGRESS_TO_REPORT, ID);

    @Test
    void comesBackFromItsCursor() {
        assertThat(TaskPosition.parse(HERE.cursor().encode())).isEqualTo(HERE);
    }

    @Test
    void leavesTheSameDayOfLaterKindsAheadAndOfEarlierKindsBehind() {
        assertThat(HERE.seenBy(TaskKind.PROGRESS_TO_REPORT)).isEqualTo(HERE);
        assertThat(HERE.seenBy(TaskKind.PLAN_TO_REVIEW).id()).isEqualTo(new UUID(-1, -1));
        assertThat(HERE.seenBy(TaskKind.RESULT_TO_PUBLISH).id()).isEqualTo(new UUID(0, 0));
    }

    @Test
    void isNotMadeOfAKindThatIsNone() {
        String cursor = Cursor.of("2026-04-30", "SLEEP", ID).encode();

        assertThatThrownBy(() -> TaskPosition.parse(cursor)).isInstanceOf(ProblemException.class);
    }
}
