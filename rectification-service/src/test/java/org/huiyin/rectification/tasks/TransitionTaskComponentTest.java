package org.huiyin.rectification.tasks;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.lookback.LookBackJourney;
import org.huiyin.rectification.transition.TransitionJourney;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.FOREIGN_SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** Transitions and look-backs are asked for of whoever can do the next step. */
@QuarkusTest
@WithRealParts
class TransitionTaskComponentTest {

    @BeforeEach
    void knowTheDistrict() {
        DemoDistrict.tell();
    }

    @Test
    @DisplayName("SUP-4: each of the six steps is asked for in turn, until the last day of the phase")
    void asksForEachStepOfATransition() {
        String opened = TransitionJourney.opened();
        assertThat(TaskList.about(OFFICER, opened)).singleElement().satisfies(task -> assertThat(task)
                .containsEntry("kind", "SELF_REVIEW_TO_SIGN")
                .containsEntry("dueOn", Journey.today().minusDays(20).toString())
                .containsEntry("overdue", true));

        assertThat(TaskList.kindsAbout(OFFICER, TransitionJourney.reviewed())).containsExactly("ASSESSMENT_TO_HOLD");
        assertThat(TaskList.kindsAbout(LEADER, TransitionJourney.failed()))
                .containsExactly("ASSESSMENT_MAKE_UP_TO_SUPERVISE");
        assertThat(TaskList.kindsAbout(OFFICER, TransitionJourney.assessed())).containsExactly("TRANSITION_REPORT_TO_SIGN");
        assertThat(TaskList.kindsAbout(SUPERVISOR, TransitionJourney.reported())).containsExactly("TRANSITION_TO_CHECK");
        assertThat(TaskList.kindsAbout(LEADER, TransitionJourney.checked())).containsExactly("TRANSITION_TO_APPROVE");
        assertThat(TaskList.kindsAbout(OFFICER, TransitionJourney.approved())).containsExactly("TRANSITION_MEETING_TO_HOLD");
    }

    @Test
    @DisplayName("TRU-4: a transition is not to be approved by whoever checked it")
    void asksNobodyToApproveWhatTheyChecked() {
        String checked = TransitionJourney.checked();

        assertThat(TaskList.about(Client.named("supervisor", DemoDistrict.DISTRICT, "leader"), checked)).isEmpty();
        assertThat(TaskList.kindsAbout(LEADER, checked)).containsExactly("TRANSITION_TO_APPROVE");
    }

    @Test
    @DisplayName("SUP-3: what is to be looked at waits for the group, a finding for a plan")
    void asksForAnswersOfALookBackAndForPlansOfFindings() {
        // given
        String lookBack = LookBackJourney.overTheUnit();
        String subject = LookBackJourney.firstSubject(lookBack);

        // when
        List<Map<String, Object>> due = TaskList.about(SUPERVISOR, subject);
        String finding = LookBackJourney.finding();

        // then
        assertThat(due).singleElement().satisfies(task -> assertThat(task)
                .containsEntry("kind", "LOOK_BACK_TO_ANSWER")
                .containsEntry("link", LookBackJourney.answers(lookBack, subject)));
        assertThat(TaskList.about(FOREIGN_SUPERVISOR, subject)).isEmpty();
        assertThat(TaskList.kindsAbout(OFFICER, finding)).containsExactly("FINDING_TO_PLAN");

        SUPERVISOR.move(LookBackJourney.answers(lookBack, subject), LookBackJourney.given(Map.of(), "A", "B"));
        assertThat(TaskList.about(SUPERVISOR, subject)).isEmpty();
    }
}
