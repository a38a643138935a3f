package org.huiyin.rectification.commitment;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.rectification.tasks.TaskList;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.FOREIGN_SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SECOND_OF_GROUP;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.UNIT;

/** REC-9: the look after the consolidation period is asked for. */
@QuarkusTest
@WithRealParts
class ConsolidationTaskComponentTest {

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    @DisplayName("REC-9: after 75 days the group is asked to look, none of it who did the work, until one of them has")
    void asksTheGroupOnceThePeriodIsOver() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        Client.named("supervisor-b", UNIT, "officer")
                .move("/v1/items/" + item + "/progress", Map.of("percent", 10, "note", "灯具已到货"));
        Journey.complete(item);
        Journey.publishResult(item);
        String survey = Journey.survey(item);
        Journey.vote(survey, 10, 0);
        SUPERVISOR.move("/v1/surveys/" + survey + "/closing");
        String look = Journey.consolidationLook(item);
        String due = Journey.today().plusDays(75).toString();
        TestClock.aheadBy(74);
        assertThat(TaskList.about(SUPERVISOR, look)).isEmpty();

        // when
        TestClock.aheadBy(75);

        // then
        assertThat(TaskList.about(SUPERVISOR, look)).singleElement().satisfies(task -> assertThat(task)
                .containsEntry("kind", "CONSOLIDATION_TO_LOOK_AT")
                .containsEntry("since", due)
                .containsEntry("dueOn", null)
                .containsEntry("link", "/v1/consolidation-looks/" + look + "/finding"));
        assertThat(TaskList.about(SECOND_OF_GROUP, look)).isEmpty();
        assertThat(TaskList.about(FOREIGN_SUPERVISOR, look)).isEmpty();
        assertThat(TaskList.about(OFFICER, look)).isEmpty();
        SUPERVISOR.move("/v1/consolidation-looks/" + look + "/finding", Map.of("finding", "HOLDS", "note", "夜间抽查，全部亮灯"));
        assertThat(TaskList.about(SUPERVISOR, look)).isEmpty();
    }
}
