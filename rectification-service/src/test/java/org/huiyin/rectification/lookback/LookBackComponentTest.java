package org.huiyin.rectification.lookback;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.transition.TransitionJourney;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.ADMIN;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SORTER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.UNIT;

/** SUP-3. */
@QuarkusTest
@WithRealParts
class LookBackComponentTest {

    @Test
    @DisplayName("SUP-3: the three questions about every commitment, answered n of m")
    void looksAtEveryCommitment() {
        // given
        String campaign = DemoDistrict.campaign();
        String first = Journey.committed(campaign);
        String plan = Journey.draft(DemoDistrict.campaign());
        Journey.addItem(plan);

        // when
        String lookBack = LookBackJourney.overItems(campaign);

        // then
        Response begun = OFFICER.get("/v1/look-backs/" + lookBack);
        assertThat(begun.<List<String>>path("questions.text")).containsExactly("内容是否具体", "措施是否到位", "问题是否解决");
        assertThat(begun.<Integer>path("subjects")).isEqualTo(1);
        Response subjects = OFFICER.get("/v1/look-backs/" + lookBack + "/subjects?due=true");
        assertThat(subjects.<List<String>>path("items.itemId")).containsExactly(first);
        SUPERVISOR.move(
                LookBackJourney.answers(subjects.path("items[0].id")),
                LookBackJourney.given(Map.of("SOLVED", "仍有两盏灯不亮"), "SOLVED", "CONTENT", "MEASURES"));
        Response complete = OFFICER.get("/v1/look-backs/" + lookBack);
        assertThat(complete.<String>path("state")).isEqualTo("COMPLETE");
        assertThat(complete.<Integer>path("answered")).isEqualTo(1);
        assertThat(OFFICER.get("/v1/look-backs/" + lookBack + "/subjects?due=true").<List<String>>path("items")).isEmpty();
        Response found = OFFICER.get("/v1/look-back-findings?open=true&lookBack=" + lookBack);
        assertThat(found.<List<String>>path("items.text")).containsExactly("仍有两盏灯不亮");
        assertThat(found.<String>path("items[0].itemId")).isEqualTo(first);
        assertThat(found.<String>path("items[0].question")).isEqualTo("问题是否解决");
    }

    @Test
    void asksTheQuestionsThatItBeganWithThoughTheTemplateChanges() {
        // given
        DemoDistrict.tell();
        Response template = ADMIN.post("/v1/look-back-templates", LookBackJourney.template("ORGANIZATION", "A", "B"));
        String path = "/v1/look-back-templates/" + template.<String>path("id");
        String lookBack = SUPERVISOR.move("/v1/look-backs", LookBackJourney.request(
                template.path("id"), TransitionJourney.campaign())).path("id");

        // when
        Response changed = ADMIN.put(path, LookBackJourney.edition("C"), template.header("ETag"));

        // then
        assertThat(changed.<Integer>path("edition")).isEqualTo(2);
        assertThat(ADMIN.put(path, LookBackJourney.edition("D"), template.header("ETag")).statusCode()).isEqualTo(412);
        assertThat(OFFICER.get("/v1/look-backs/" + lookBack).<List<String>>path("questions.code")).containsExactly("A", "B");
        String subject = LookBackJourney.firstSubject(lookBack);
        Response other = SUPERVISOR.post(LookBackJourney.answers(subject), LookBackJourney.given(Map.of(), "C"));
        assertThat(other.statusCode()).isEqualTo(400);
        SUPERVISOR.move(LookBackJourney.answers(subject), LookBackJourney.given(Map.of(), "B", "A"));
    }

    @Test
    void offersEightChecksAndThreeQuestions() {
        DemoDistrict.tell();

        Response templates = OFFICER.get("/v1/look-back-templates?limit=2");

        assertThat(templates.<List<String>>path("items.title")).containsExactly("八查八看", "整改事项三问");
        assertThat(templates.<List<String>>path("items[0].questions.code")).hasSize(8);
    }

    @Test
    void namesEveryAnswerThatIsNone() {
        // given
        String lookBack = LookBackJourney.overTheUnit();
        String path = LookBackJourney.answers(LookBackJourney.firstSubject(lookBack));

        // when
        Response answer = SUPERVISOR.post(path, Map.of("answers", List.of(
                Map.of("code", "A", "verdict", "NOT_MET", "finding", "  "),
                Map.of("code", "A", "verdict", "MET", "finding", "多余"),
                Map.of("code", "X", "verdict", "MET"))));

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(
                "/answers/0/finding", "/answers/1/code", "/answers/1/finding", "/answers/2/code", "/answers");
    }

    @Test
    @DisplayName("SUP-3: of two supervisors who answer at once one is counted")
    void isAnsweredOnceThoughTwoAnswerAtOnce() {
        // given
        String lookBack = LookBackJourney.overTheUnit();
        String path = LookBackJourney.answers(LookBackJourney.firstSubject(lookBack));
        Map<String, Object> given = LookBackJourney.given(Map.of("A", "学习记录不全"), "A", "B");

        // when
        List<Response> answers = AtOnce.run(
                () -> SUPERVISOR.post(path, given), () -> DemoDistrict.SECOND_OF_GROUP.post(path, given));

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        assertThat(OFFICER.get("/v1/look-backs/" + lookBack).<Integer>path("answered")).isEqualTo(1);
        assertThat(OFFICER.get("/v1/look-back-findings?lookBack=" + lookBack).<List<String>>path("items")).hasSize(1);
    }

    @Test
    @DisplayName("TRU-4: neither staff of the organization nor who had a hand in its work looks back at it")
    void isNotAnsweredByWhoeverDidTheWork() {
        // given
        String campaign = TransitionJourney.campaign();
        Client.named("supervisor-b", UNIT, "officer").move("/v1/plans", Journey.planRequest(campaign, "TEAM"));
        String lookBack = SUPERVISOR.move("/v1/look-backs", LookBackJourney.request(
                LookBackJourney.written("ORGANIZATION", "A"), campaign)).path("id");
        String path = LookBackJourney.answers(LookBackJourney.firstSubject(lookBack));
        Map<String, Object> given = LookBackJourney.given(Map.of(), "A");

        // when
        Response staff = DemoDistrict.BOTH.post(path, given);
        Response planner = DemoDistrict.SECOND_OF_GROUP.post(path, given);
        Response stranger = DemoDistrict.FOREIGN_SUPERVISOR.post(path, given);

        // then
        assertThat(staff.<String>path("code")).isEqualTo("own-work");
        assertThat(planner.<String>path("code")).isEqualTo("own-work");
        assertThat(stranger.<String>path("code")).isEqualTo("foreign-organization");
        SUPERVISOR.move(path, given);
    }

    @Test
    @DisplayName("TRU-4: who did the work of a commitment does not look back at it")
    void isNotAnsweredByWhoeverDidTheItem() {
        String campaign = DemoDistrict.campaign();
        String item = Journey.committed(campaign);
        Client.named("supervisor-b", UNIT, "officer")
                .move("/v1/items/" + item + "/progress", Map.of("percent", 10, "note", "进展"));
        String lookBack = LookBackJourney.overItems(campaign);
        String path = LookBackJourney.answers(LookBackJourney.firstSubject(lookBack));
        Map<String, Object> given = LookBackJourney.given(Map.of(), "CONTENT", "MEASURES", "SOLVED");

        assertThat(DemoDistrict.SECOND_OF_GROUP.post(path, given).<String>path("code")).isEqualTo("own-work");
        SUPERVISOR.move(path, given);
    }

    @Test
    void isBegunByASupervisorOverTheirOwnGroupsOnly() {
        DemoDistrict.tell();
        String campaign = TransitionJourney.campaign();
        Map<String, Object> town = Map.of(
                "templateId", LookBackJourney.written("ORGANIZATION", "A"), "campaignId", campaign, "title", "回头看",
                "organizationCodes", List.of(DemoDistrict.TOWN));

        assertThat(SUPERVISOR.post("/v1/look-backs", town).statusCode()).isEqualTo(403);
        assertThat(SORTER.post("/v1/look-backs", town).<Integer>path("subjects")).isEqualTo(1);
        Response nothing = SUPERVISOR.post("/v1/look-backs", LookBackJourney.request(
                LookBackJourney.THREE_QUESTIONS, campaign));
        assertThat(nothing.<String>path("code")).isEqualTo("nothing-to-look-at");
    }

    @Test
    @DisplayName("SUP-3: an organization that is merged in the middle is dropped")
    void goesOnWithoutAnOrganizationThatIsGone() {
        // given
        String code = TransitionJourney.standing();
        String lookBack = SORTER.move("/v1/look-backs", Map.of(
                "templateId", LookBackJourney.written("ORGANIZATION", "A"), "campaignId", TransitionJourney.campaign(),
                "title", "回头看", "organizationCodes", List.of(code, UNIT))).path("id");

        // when
        TransitionJourney.merge(code);

        // then
        DemoDistrict.await(() -> assertThat(SORTER.get("/v1/look-backs/" + lookBack).<Integer>path("subjects")).isEqualTo(1));
        Response page = SORTER.get("/v1/look-backs/" + lookBack + "/subjects?limit=1");
        Response next = SORTER.get("/v1/look-backs/" + lookBack + "/subjects?limit=1&cursor=" + page.path("next"));
        assertThat(page.<String>path("items[0].droppedOn")).isEqualTo(Journey.today().toString());
        assertThat(next.<String>path("items[0].organizationCode")).isEqualTo(UNIT);
        SORTER.move("/v1/look-backs/" + lookBack + "/closing");
        Response late = SUPERVISOR.post(
                LookBackJourney.answers(next.path("items[0].id")), LookBackJourney.given(Map.of(), "A"));
        assertThat(late.<String>path("code")).isEqualTo("look-back-not-in-state");
        assertThat(late.<String>path("state")).isEqualTo("CLOSED");
        assertThat(SORTER.get("/v1/look-backs/" + lookBack + "/subjects?due=true").<List<String>>path("items.organizationCode"))
                .containsExactly(UNIT);
    }
}
