package org.huiyin.rectification.lookback;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.tasks.TaskList;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.FOREIGN_SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

@QuarkusTest
@WithRealParts
class LookBackTaskComponentTest {

    @Test
    @DisplayName("SUP-3: the assigned group is asked for each answer that is due")
    void asksTheGroupUntilItIsAnswered() {
        String subject = LookBackJourney.firstSubject(LookBackJourney.overTheUnit());
        assertThat(TaskList.about(SUPERVISOR, subject).getFirst())
                .containsEntry("kind", "LOOK_BACK_TO_ANSWER")
                .containsEntry("link", LookBackJourney.answers(subject));
        assertThat(TaskList.about(FOREIGN_SUPERVISOR, subject)).isEmpty();

        SUPERVISOR.move(LookBackJourney.answers(subject), LookBackJourney.given(Map.of(), "A", "B"));

        assertThat(TaskList.about(SUPERVISOR, subject)).isEmpty();
    }
}
