package org.huiyin.rectification.delegation;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.rectification.tasks.TaskList;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** Whoever stands in sees the tasks, does them, and both are known. */
@QuarkusTest
@WithRealParts
class TaskDelegationComponentTest {

    @AfterEach
    void comeBackToToday() {
        TestClock.reset();
    }

    @Test
    @DisplayName("SUP-1: a supervisor's tasks are listed for the deputy and done by the deputy, on behalf of the supervisor")
    void letsADeputyActForASupervisor() {
        // given
        String item = Journey.completed(DemoDistrict.campaign());
        String absent = Away.memberOfGroup();
        String deputy = Away.username("deputy");
        assertThat(TaskList.about(Away.supervisor(deputy), item)).isEmpty();
        assertThat(verify(deputy, item).statusCode()).isEqualTo(403);

        // when
        Client.PUBLIC.must(Away.handOver(Away.supervisor(absent), "SUPERVISOR", deputy));

        // then
        List<Map<String, Object>> tasks = TaskList.about(Away.supervisor(deputy), item);
        assertThat(tasks).hasSize(1);
        assertThat(tasks.getFirst()).containsEntry("kind", "COMPLETION_TO_VERIFY").containsEntry("onBehalfOf", absent);
        assertThat(Away.supervisor(deputy).get("/v1/items/" + item).statusCode()).isEqualTo(200);
        assertThat(verify(deputy, item).statusCode()).isEqualTo(200);
        assertThat(OFFICER.get("/v1/items/" + item + "/history").<List<String>>path("items.onBehalfOf")).contains(absent);
    }

    @Test
    @DisplayName("TRU-3: the change log names the deputy and whoever is accountable")
    void namesBothInTheChangeLog() {
        String item = Journey.resultPublished(DemoDistrict.campaign());
        String absent = Away.memberOfGroup();
        String deputy = Away.username("deputy");
        Away.handOver(Away.supervisor(absent), "SUPERVISOR", deputy);

        String survey = Away.supervisor(deputy).move("/v1/surveys", Journey.surveyRequest(item)).path("id");

        assertThat(Database.column(
                        "select details ->> 'onBehalfOf' from change_log where actor = ? and aggregate_id = ?", deputy, survey))
                .containsExactly(absent);
    }

    @Test
    @DisplayName("TRU-4: a deputy checks neither their own work nor that of whom they represent")
    void doesNotLetADeputyCheckTheWorkOfTheRepresented() {
        // given
        String both = Away.memberOfGroup();
        Client atWork = Client.named(both, DemoDistrict.UNIT, "officer");
        String item = Journey.committed(DemoDistrict.campaign());
        atWork.move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));
        Journey.doParts(item);
        OFFICER.move("/v1/items/" + item + "/completion", Journey.completion());
        String member = Away.memberOfGroup();
        assertThat(TaskList.kindsAbout(Away.supervisor(member), item)).containsExactly("COMPLETION_TO_VERIFY");

        // when
        Client.PUBLIC.must(Away.handOver(Away.supervisor(both), "SUPERVISOR", member));

        // then
        assertThat(TaskList.about(Away.supervisor(member), item)).isEmpty();
        Response refused = verify(member, item);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.<String>path("code")).isEqualTo("own-work");
        assertThat(TaskList.kindsAbout(SUPERVISOR, item)).containsExactly("COMPLETION_TO_VERIFY");
    }

    @Test
    @DisplayName("TRU-4, SUP-1: of the organization that they work for a supervisor has nothing to hand over")
    void handsOverNoRightOverTheOwnHouse() {
        // given
        String item = Journey.completed(DemoDistrict.campaign());
        String absent = Away.memberOfGroup();
        Client atHome = Client.named(absent, DemoDistrict.UNIT, "supervisor");
        Response own = atHome.post("/v1/items/" + item + "/verification", Map.of());
        assertThat(own.<String>path("code")).isEqualTo("own-work");
        String deputy = Away.username("deputy");

        // when
        Client.PUBLIC.must(Away.handOver(atHome, "SUPERVISOR", deputy));

        // then
        assertThat(TaskList.about(Away.supervisor(deputy), item)).isEmpty();
        assertThat(verify(deputy, item).statusCode()).isEqualTo(403);
        assertThat(verify(Away.memberOfGroup(), item).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("TRU-4, SUP-1: nor does an admin hand it over for a supervisor who works there")
    void isHandedOverByAnAdminWithoutTheOwnHouse() {
        // given
        String item = Journey.completed(DemoDistrict.campaign());
        Map<String, Object> request = Away.request("SUPERVISOR", Away.username("deputy"));
        request.put("absent", Away.memberOfGroup());
        Response unsaid = DemoDistrict.ADMIN.post("/v1/task-delegations", request);
        request.put("absentOrganizationCode", DemoDistrict.UNIT);

        // when
        Response made = DemoDistrict.ADMIN.move("/v1/task-delegations", request);

        // then
        assertThat(unsaid.<String>path("errors[0].pointer")).isEqualTo("/absentOrganizationCode");
        assertThat(made.<String>path("organizationCode")).isEqualTo(DemoDistrict.UNIT);
        assertThat(made.<String>path("onlyOrganizationCode")).isNull();
        assertThat(verify(made.path("deputy"), item).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("TRU-4: an officer who names the checker as deputy disqualifies nobody: it has no effect elsewhere")
    void doesNotLetAnOfficerDisqualifyTheChecker() {
        // given
        String officer = Away.username("officer");
        String item = Journey.committed(DemoDistrict.campaign());
        Away.officer(officer).move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));
        Journey.doParts(item);
        OFFICER.move("/v1/items/" + item + "/completion", Journey.completion());
        String member = Away.memberOfGroup();

        // when
        Client.PUBLIC.must(Away.handOver(Away.officer(officer), "OFFICER", member));

        // then
        assertThat(TaskList.kindsAbout(Away.supervisor(member), item)).containsExactly("COMPLETION_TO_VERIFY");
        assertThat(verify(member, item).statusCode()).isEqualTo(200);
        Client.PUBLIC.must(Away.handOver(Away.supervisor(member), "SUPERVISOR", Away.username("deputy")));
    }

    @Test
    @DisplayName("REC-8: an officer's own matters are marked for the colleague, whose own are not")
    void marksTheMattersOfAnAbsentOfficer() {
        // given
        String absent = Away.username("officer");
        String deputy = Away.username("officer");
        String handedOver = draftedBy(absent);
        String own = draftedBy(deputy);

        // when
        Client.PUBLIC.must(Away.handOver(Away.officer(absent), "OFFICER", deputy));

        // then
        Client standsIn = Away.officer(deputy);
        assertThat(TaskList.about(standsIn, handedOver)).extracting(task -> task.get("onBehalfOf")).containsExactly(absent);
        assertThat(TaskList.about(standsIn, own).getFirst().get("onBehalfOf")).isNull();
        standsIn.move("/v1/plans/" + handedOver + "/items", Journey.itemRequest());
        assertThat(Database.column(
                        "select details ->> 'onBehalfOf' from change_log where actor = ? and action = 'add-item'", deputy))
                .containsExactly(absent);
    }

    @Test
    void beginsAndEndsWithItsDays() {
        // given
        String item = Journey.completed(DemoDistrict.campaign());
        String absent = Away.memberOfGroup();
        String deputy = Away.username("deputy");
        Map<String, Object> later = Away.request("SUPERVISOR", deputy);
        later.put("from", Journey.today().plusDays(2).toString());
        Away.supervisor(absent).move("/v1/task-delegations", later);

        // when
        List<String> before = TaskList.kindsAbout(Away.supervisor(deputy), item);
        TestClock.aheadBy(6);
        List<String> onTheLastDay = TaskList.kindsAbout(Away.supervisor(deputy), item);
        TestClock.aheadBy(7);
        List<String> after = TaskList.kindsAbout(Away.supervisor(deputy), item);

        // then
        assertThat(before).isEmpty();
        assertThat(onTheLastDay).containsExactly("COMPLETION_TO_VERIFY");
        assertThat(after).isEmpty();
        assertThat(verify(deputy, item).statusCode()).isEqualTo(403);
    }

    @Test
    void isEndedEarlyByThoseConcernedAlone() {
        // given
        String item = Journey.completed(DemoDistrict.campaign());
        String absent = Away.memberOfGroup();
        String deputy = Away.username("deputy");
        String delegation = Away.handOver(Away.supervisor(absent), "SUPERVISOR", deputy).path("id");
        String ending = "/v1/task-delegations/" + delegation + "/ending";
        assertThat(Away.supervisor(Away.username("stranger")).post(ending).statusCode()).isEqualTo(403);

        // when
        Response ended = Away.supervisor(absent).post(ending);

        // then
        assertThat(ended.<Boolean>path("running")).isFalse();
        assertThat(verify(deputy, item).statusCode()).isEqualTo(403);
        assertThat(Away.supervisor(deputy).post(ending).<String>path("code")).isEqualTo("task-delegation-over");
        assertThat(Client.PUBLIC.must(Away.handOver(Away.supervisor(absent), "SUPERVISOR", deputy)).statusCode()).isEqualTo(201);
    }

    @Test
    void goesOnlyAsFarAsTheOneOrganizationThatWasHandedOver() {
        // given
        String item = Journey.completed(DemoDistrict.campaign());
        String absent = Away.memberOfGroup();
        String group = Database.column("select group_id from supervision_member where username = ?", absent).getFirst();
        DemoDistrict.ADMIN.move("/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", DemoDistrict.TOWN));
        String deputy = Away.username("deputy");
        Map<String, Object> onlyTheTown = Away.request("SUPERVISOR", deputy);
        onlyTheTown.put("organizationCode", DemoDistrict.TOWN);

        // when
        Away.supervisor(absent).move("/v1/task-delegations", onlyTheTown);

        // then
        assertThat(TaskList.about(Away.supervisor(deputy), item)).isEmpty();
        assertThat(verify(deputy, item).statusCode()).isEqualTo(403);
    }

    private static String draftedBy(String officer) {
        return Away.officer(officer).move("/v1/plans", Journey.planRequest(DemoDistrict.campaign(), "TEAM")).path("id");
    }

    private static Response verify(String username, String item) {
        return Away.supervisor(username).post("/v1/items/" + item + "/verification", Map.of(), "*");
    }
}
