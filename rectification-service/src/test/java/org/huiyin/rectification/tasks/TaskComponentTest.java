package org.huiyin.rectification.tasks;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.BOTH;
import static org.huiyin.rectification.DemoDistrict.FOREIGN_SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.TOWN_OFFICER;

/** Each step of a plan and an item is asked of whoever can make it, and of nobody else. */
@QuarkusTest
@WithRealParts
class TaskComponentTest {

    @Test
    @DisplayName("REC-5: each step of a plan is asked for in turn")
    void asksForEachStepOfAPlanInTurn() {
        String plan = Journey.draft(DemoDistrict.campaign());
        assertThat(TaskList.kindsAbout(OFFICER, plan)).containsExactly("PLAN_TO_WRITE");
        assertThat(TaskList.about(OFFICER, plan).getFirst()).containsEntry("link", "/v1/plans/" + plan + "/items");
        Journey.addItem(plan);
        assertThat(TaskList.kindsAbout(OFFICER, plan)).containsExactly("PLAN_TO_SUBMIT");
        assertThat(TaskList.kindsAbout(SUPERVISOR, plan)).isEmpty();

        OFFICER.move("/v1/plans/" + plan + "/submission");
        assertThat(TaskList.kindsAbout(OFFICER, plan)).isEmpty();
        assertThat(TaskList.kindsAbout(SUPERVISOR, plan)).containsExactly("PLAN_TO_REVIEW");

        SUPERVISOR.move("/v1/plans/" + plan + "/return", Journey.planReturn(plan));
        assertThat(TaskList.kindsAbout(OFFICER, plan)).containsExactly("PLAN_TO_SUBMIT");

        OFFICER.move("/v1/plans/" + plan + "/submission");
        Journey.endorse(plan);
        assertThat(TaskList.kindsAbout(OFFICER, plan)).containsExactly("CONSULTATION_TO_OPEN");

        OFFICER.move("/v1/plans/" + plan + "/consultation", Map.of("days", 0));
        assertThat(TaskList.kindsAbout(OFFICER, plan)).containsExactly("PLAN_TO_ADOPT");

        String comment = Client.PUBLIC.move(
                "/v1/consultations/" + plan + "/comments", Map.of("text", "建议每月公布。")).path("id");
        assertThat(TaskList.kindsAbout(OFFICER, plan)).containsExactly("COMMENTS_TO_ANSWER");

        OFFICER.move("/v1/plans/" + plan + "/comments/" + comment + "/response", Map.of("kind", "ANSWERED", "text", "谢谢。"));
        assertThat(TaskList.kindsAbout(OFFICER, plan)).containsExactly("PLAN_TO_ADOPT");

        OFFICER.move("/v1/plans/" + plan + "/adoption");
        assertThat(TaskList.kindsAbout(OFFICER, plan)).isEmpty();
    }

    @Test
    @DisplayName("REC-2: a problem that was assigned waits until a plan takes it up")
    void asksForAPlanOfAnAssignedProblem() {
        // given
        String campaign = DemoDistrict.campaign();
        String problem = DemoDistrict.problem(campaign, DemoDistrict.UNIT, false);
        assertThat(TaskList.kindsAbout(OFFICER, problem)).containsExactly("PROBLEM_TO_TAKE_UP");
        assertThat(TaskList.about(TOWN_OFFICER, problem)).isEmpty();

        // when
        Journey.addItem(Journey.draft(campaign), Journey.itemRequest(Map.of("problemIds", List.of(problem))));

        // then
        assertThat(TaskList.about(OFFICER, problem)).isEmpty();
    }

    @Test
    @DisplayName("REC-5: whoever may still be heard keeps a plan from being adopted, and so from being a task")
    void waitsForTheEndOfTheConsultation() {
        String plan = Journey.inConsultation(DemoDistrict.campaign(7));

        assertThat(TaskList.kindsAbout(OFFICER, plan)).isEmpty();
    }

    @Test
    @DisplayName("REC-7, REC-8: an item is asked for of the lead, of who co-operates, of the group, and of the lead again")
    void asksForEachStepOfAnItemInTurn() {
        String item = Journey.committed(DemoDistrict.campaign());
        assertThat(TaskList.kindsAbout(OFFICER, item)).containsExactly("PROGRESS_TO_REPORT");
        assertThat(TaskList.kindsAbout(TOWN_OFFICER, item)).containsExactly("PART_TO_REPORT");

        OFFICER.move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));
        assertThat(TaskList.kindsAbout(OFFICER, item)).containsExactly("PROGRESS_TO_REPORT");
        assertThat(OFFICER.post("/v1/items/" + item + "/completion", Journey.completion()).<String>path("code"))
                .isEqualTo("parts-not-done");

        Journey.doParts(item);
        assertThat(TaskList.kindsAbout(OFFICER, item)).containsExactly("COMPLETION_TO_REPORT", "PROGRESS_TO_REPORT");
        OFFICER.move("/v1/items/" + item + "/completion", Journey.completion());
        assertThat(TaskList.kindsAbout(OFFICER, item)).isEmpty();
        assertThat(TaskList.kindsAbout(TOWN_OFFICER, item)).isEmpty();
        assertThat(TaskList.kindsAbout(SUPERVISOR, item)).containsExactly("COMPLETION_TO_VERIFY");

        SUPERVISOR.move("/v1/items/" + item + "/verification", Map.of(), "*");
        assertThat(TaskList.kindsAbout(OFFICER, item)).containsExactly("RESULT_TO_PUBLISH");
        assertThat(TaskList.kindsAbout(SUPERVISOR, item)).isEmpty();
    }

    @Test
    @DisplayName("SAT-2: a survey is to be held, then a make-up to be seen to by the superior, then a survey again")
    void asksForTheSurveyAndForWhatFollows() {
        String item = Journey.resultPublished(DemoDistrict.campaign());
        assertThat(TaskList.kindsAbout(SUPERVISOR, item)).containsExactly("SURVEY_TO_HOLD");

        String survey = Journey.survey(item);
        assertThat(TaskList.kindsAbout(SUPERVISOR, item)).isEmpty();

        Journey.vote(survey, 10, 2);
        SUPERVISOR.move("/v1/surveys/" + survey + "/closing");
        assertThat(TaskList.kindsAbout(SUPERVISOR, item)).isEmpty();
        assertThat(TaskList.kindsAbout(LEADER, item)).containsExactly("MAKE_UP_TO_SUPERVISE");
        assertThat(TaskList.kindsAbout(Client.as("leader", DemoDistrict.UNIT), item)).isEmpty();

        LEADER.move("/v1/items/" + item + "/make-up", Map.of("note", "已补课"));
        assertThat(TaskList.kindsAbout(LEADER, item)).isEmpty();
        assertThat(TaskList.kindsAbout(SUPERVISOR, item)).containsExactly("SURVEY_TO_HOLD");
    }

    @Test
    @DisplayName("REC-6: an amendment is decided one level up")
    void asksALeaderAboveForTheAmendment() {
        String item = Journey.committed(DemoDistrict.campaign());
        String amendment = OFFICER.move("/v1/commitments/" + item + "/amendments", Map.of(
                "field", "goal", "after", "亮灯率达到95%", "reason", "灯具到货延迟")).path("id");

        List<Map<String, Object>> asked = TaskList.about(LEADER, amendment);

        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst()).containsEntry("by", "LEADER").containsEntry("link", "/v1/amendments/" + amendment + "/approval");
        assertThat(TaskList.about(Client.as("leader", DemoDistrict.UNIT), amendment)).isEmpty();
        assertThat(TaskList.about(OFFICER, amendment)).isEmpty();
        LEADER.move("/v1/amendments/" + amendment + "/refusal", Map.of("reasons", "理由不充分"));
        assertThat(TaskList.about(LEADER, amendment)).isEmpty();
    }

    @Test
    @DisplayName("TRU-4: nobody is asked to check what they had a hand in")
    void asksNobodyToCheckTheirOwnWork() {
        // given
        String plan = BOTH.move("/v1/plans", Journey.planRequest(DemoDistrict.campaign(), "ORGANIZATION")).path("id");
        BOTH.move("/v1/plans/" + plan + "/items", Journey.itemRequest());

        // when
        BOTH.move("/v1/plans/" + plan + "/submission");

        // then: not as staff, and not after they went elsewhere either
        Client elsewhere = Client.named("both", DemoDistrict.DISTRICT, "supervisor");
        assertThat(TaskList.about(BOTH, plan)).isEmpty();
        assertThat(TaskList.about(elsewhere, plan)).isEmpty();
        Map<String, Object> met = Journey.endorsement(plan);
        assertThat(BOTH.post("/v1/plans/" + plan + "/endorsement", met).statusCode()).isEqualTo(403);
        assertThat(elsewhere.post("/v1/plans/" + plan + "/endorsement", met).<String>path("code")).isEqualTo("own-work");
        assertThat(TaskList.kindsAbout(SUPERVISOR, plan)).containsExactly("PLAN_TO_REVIEW");
    }

    @Test
    @DisplayName("REP-7: what a person is to put right is known to those alone who may read it")
    void tellsOfAPersonsPlanOnlyThoseWhoMayReadIt() {
        String plan = Journey.draft(DemoDistrict.campaign(), "PERSON");
        Journey.addItem(plan, Journey.itemRequest(Map.of("coOrganizations", List.of())));
        OFFICER.move("/v1/plans/" + plan + "/submission");

        assertThat(TaskList.kindsAbout(SUPERVISOR, plan)).containsExactly("PLAN_TO_REVIEW");
        assertThat(TaskList.about(FOREIGN_SUPERVISOR, plan)).isEmpty();
        assertThat(TaskList.about(TOWN_OFFICER, plan)).isEmpty();

        Journey.endorse(plan);
        assertThat(TaskList.kindsAbout(OFFICER, plan)).containsExactly("PLAN_TO_ADOPT");
    }
}
