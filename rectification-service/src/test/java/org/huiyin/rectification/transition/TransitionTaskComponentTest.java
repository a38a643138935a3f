package org.huiyin.rectification.transition;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.directory.CampaignSnapshot;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.tasks.TaskList;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SECOND_OF_GROUP;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.TOWN_OFFICER;

@QuarkusTest
@WithRealParts
class TransitionTaskComponentTest {

    @Test
    @DisplayName("SUP-4: the officer is asked to open what may begin, until its last day, and no more once it is")
    void asksToOpenWhatMayBegin() {
        // given
        String campaign = TransitionJourney.campaign();
        Map<String, Object> study = TaskList.about(OFFICER, campaign).getFirst();
        assertThat(study)
                .containsEntry("kind", "TRANSITION_TO_OPEN")
                .containsEntry("link", "/v1/transitions")
                .containsEntry("organizationCode", DemoDistrict.UNIT)
                .containsEntry("since", Journey.today().minusDays(60).toString())
                .containsEntry("dueOn", Journey.today().minusDays(20).toString())
                .containsEntry("overdue", true);
        assertThat(study.get("subject")).hasFieldOrPropertyWithValue("title", "学习动员");

        // when
        String id = TransitionJourney.opened(campaign);

        // then
        assertThat(TaskList.about(OFFICER, campaign)).isEmpty();
        assertThat(TaskList.about(DemoDistrict.TOWN_OFFICER, campaign)).hasSize(1);

        // when
        TransitionJourney.pass(id);

        // then: the phase that runs, since the one before it passed; the last has not begun
        List<Map<String, Object>> next = TaskList.about(OFFICER, campaign);
        assertThat(next).hasSize(1);
        assertThat(next.getFirst())
                .containsEntry("since", Journey.today().toString())
                .containsEntry("dueOn", Journey.today().plusDays(10).toString())
                .containsEntry("overdue", false);
        assertThat(next.getFirst().get("subject")).hasFieldOrPropertyWithValue("title", "分析评议");
    }

    @Test
    @DisplayName("SUP-4: what was never opened is asked for until the campaign's last day, and no more once it is over")
    void asksForNothingOfACampaignThatIsOver() {
        // given
        String campaign = UUID.randomUUID().toString();
        CampaignSnapshot.Phase study = TransitionJourney.phase("STUDY", -400, -340);
        TransitionJourney.tell(campaign, 0, study, TransitionJourney.phase("ANALYSIS", -339, 0));
        assertThat(TaskList.kindsAbout(OFFICER, campaign)).containsExactly("TRANSITION_TO_OPEN");

        // when
        TransitionJourney.tell(campaign, 1, study, TransitionJourney.phase("ANALYSIS", -339, -1));

        // then
        assertThat(TaskList.about(OFFICER, campaign)).isEmpty();
    }

    @Test
    @DisplayName("SUP-4: each step is asked for in turn, until the phase's last day, of nobody who wrote what is checked")
    void asksForEachStepInTurn() {
        String id = TransitionJourney.failed();
        assertThat(TaskList.kindsAbout(LEADER, id)).containsExactly("TRANSITION_MAKE_UP_TO_SUPERVISE");
        assertThat(TaskList.kindsAbout(OFFICER, id)).isEmpty();

        TransitionJourney.assess(TransitionJourney.moved(id, LEADER, "make-up"));
        Map<String, Object> report = TaskList.about(OFFICER, id).getFirst();
        assertThat(report)
                .containsEntry("kind", "TRANSITION_STEP_TO_SIGN")
                .containsEntry("link", "/v1/transitions/" + id)
                .containsEntry("dueOn", Journey.today().minusDays(20).toString())
                .containsEntry("overdue", true);

        TransitionJourney.moved(id, Client.named("supervisor-b", DemoDistrict.UNIT, "officer"), "transition-report");
        assertThat(TaskList.kindsAbout(SUPERVISOR, id)).containsExactly("TRANSITION_TO_CHECK");
        assertThat(TaskList.kindsAbout(SECOND_OF_GROUP, id)).isEmpty();

        TransitionJourney.moved(id, SUPERVISOR, "supervision-check");
        assertThat(TaskList.kindsAbout(LEADER, id)).containsExactly("TRANSITION_TO_APPROVE");
        assertThat(TaskList.kindsAbout(Client.named("supervisor", DemoDistrict.DISTRICT, "leader"), id)).isEmpty();
    }

    @Test
    @DisplayName("SUP-4: self-review, assessment and meeting are asked of the organization's officers, and go when signed")
    void asksForTheStepsOfTheOrganizationItself() {
        String id = TransitionJourney.opened();
        assertStepToSign(id);

        TransitionJourney.moved(id, OFFICER, "self-review");
        assertStepToSign(id);

        TransitionJourney.assess(id);
        TransitionJourney.moved(id, OFFICER, "transition-report");
        assertThat(TaskList.about(OFFICER, id)).isEmpty();

        TransitionJourney.moved(id, SUPERVISOR, "supervision-check");
        TransitionJourney.moved(id, LEADER, "approval");
        assertStepToSign(id);

        TransitionJourney.moved(id, OFFICER, "transition-meeting");
        assertThat(TaskList.about(OFFICER, id)).isEmpty();
    }

    private static void assertStepToSign(String id) {
        assertThat(TaskList.about(OFFICER, id)).singleElement().satisfies(task -> assertThat(task)
                .containsEntry("kind", "TRANSITION_STEP_TO_SIGN")
                .containsEntry("organizationCode", DemoDistrict.UNIT)
                .containsEntry("dueOn", Journey.today().minusDays(20).toString()));
        assertThat(TaskList.about(TOWN_OFFICER, id)).isEmpty();
        assertThat(TaskList.about(SUPERVISOR, id)).isEmpty();
        assertThat(TaskList.about(LEADER, id)).isEmpty();
    }
}
