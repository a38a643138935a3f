package org.huiyin.rectification.lookback;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Journey;
import org.huiyin.rectification.tasks.TaskList;
import org.huiyin.rectification.transition.TransitionJourney;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.FOREIGN_SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SORTER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.TOWN_OFFICER;

/** Look-backs are asked for of the groups, and their findings of the organizations. */
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

    @Test
    @DisplayName("SUP-3: an answer is asked for by the day of the look-back, and of nobody once that is closed")
    void asksByTheDayOfTheLookBack() {
        // given
        Map<String, Object> request = new HashMap<>(LookBackJourney.request(
                LookBackJourney.written("ORGANIZATION", "A"), TransitionJourney.campaign()));
        request.put("dueOn", Journey.today().plusDays(14).toString());
        String lookBack = SORTER.move("/v1/look-backs", request).path("id");
        String subject = LookBackJourney.firstSubject(lookBack);
        assertThat(TaskList.about(SUPERVISOR, subject).getFirst())
                .containsEntry("dueOn", Journey.today().plusDays(14).toString())
                .containsEntry("overdue", false);

        // when
        SORTER.move("/v1/look-backs/" + lookBack + "/closing");

        // then
        assertThat(TaskList.about(SUPERVISOR, subject)).isEmpty();
    }

    @Test
    @DisplayName("SUP-3: a finding waits from the day on which it was found, for the organization's officers, until it is planned")
    void asksForTheFindingUntilItIsPlanned() {
        String finding = LookBackJourney.finding();
        assertThat(TaskList.about(OFFICER, finding)).singleElement().satisfies(task -> assertThat(task)
                .containsEntry("kind", "FINDING_TO_PLAN")
                .containsEntry("since", Journey.today().toString())
                .containsEntry("dueOn", null)
                .containsEntry("link", "/v1/look-back-findings/" + finding + "/planned-item"));
        assertThat(TaskList.about(TOWN_OFFICER, finding)).isEmpty();
        assertThat(TaskList.about(SUPERVISOR, finding)).isEmpty();

        OFFICER.move("/v1/look-back-findings/" + finding + "/planned-item", LookBackJourney.intoPlan());

        assertThat(TaskList.about(OFFICER, finding)).isEmpty();
    }

    @Test
    @DisplayName("SUP-3: what was ordered is no longer to be planned")
    void asksForNoFindingThatWasOrdered() {
        String finding = LookBackJourney.finding();

        SUPERVISOR.move("/v1/look-back-findings/" + finding + "/order", Map.of("correctWithinWorkingDays", 5));

        assertThat(TaskList.about(OFFICER, finding)).isEmpty();
    }
}
