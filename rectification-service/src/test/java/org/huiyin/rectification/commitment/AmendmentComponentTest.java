package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

/** REC-6. */
@QuarkusTest
@WithRealParts
class AmendmentComponentTest {

    @Test
    void takesEffectWithTheApprovalOfALeaderAboveAndStandsBesideTheOriginal() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        String later = Journey.today().plusDays(45).toString();
        String promised = Journey.today().plusDays(30).toString();
        String amendment = request(item, "deadline", later).path("id");
        assertThat(Client.PUBLIC.get("/v1/commitments/" + item).<String>path("deadline")).isEqualTo(promised);

        // when
        Response approved = LEADER.post("/v1/amendments/" + amendment + "/approval", Map.of());

        // then
        assertThat(approved.<String>path("state")).isEqualTo("APPROVED");
        Response shown = Client.PUBLIC.get("/v1/commitments/" + item);
        assertThat(shown.<String>path("deadline")).isEqualTo(later);
        assertThat(shown.<String>path("promisedDeadline")).isEqualTo(promised);
        assertThat(shown.<String>path("amendments[0].before")).isEqualTo(promised);
        assertThat(shown.<String>path("amendments[0].reason")).isEqualTo("灯具到货延迟");
        DemoDistrict.await(() -> assertThat(told(item)).hasSize(1));
        Contracts.assertMatches(told(item).getFirst());
    }

    @Test
    void isDecidedOnce() {
        String item = Journey.committed(DemoDistrict.campaign());
        String amendment = request(item, "goal", "亮灯率达到95%").path("id");
        LEADER.move("/v1/amendments/" + amendment + "/approval");

        Response again = LEADER.post("/v1/amendments/" + amendment + "/approval", Map.of());

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.<String>path("code")).isEqualTo("amendment-not-in-state");
    }

    @Test
    void waitsAloneForEachField() {
        String item = Journey.committed(DemoDistrict.campaign());
        request(item, "goal", "亮灯率达到95%");

        Response second = request(item, "goal", "亮灯率达到90%");
        Response measures = request(item, "measures", "更换灯具\n每日巡查");

        assertThat(second.<String>path("code")).isEqualTo("amendment-waiting");
        assertThat(measures.statusCode()).isEqualTo(201);
        assertThat(OFFICER.get("/v1/commitments/" + item + "/amendments").<List<String>>path("items.field"))
                .containsExactly("measures", "goal");
    }

    @Test
    void isNotApprovedByALeaderOfTheOrganizationItself() {
        String item = Journey.committed(DemoDistrict.campaign());
        String amendment = request(item, "goal", "亮灯率达到95%").path("id");

        Response own = Client.as("leader", DemoDistrict.UNIT).post("/v1/amendments/" + amendment + "/approval", Map.of());
        Response beside = Client.as("leader", DemoDistrict.TOWN).post("/v1/amendments/" + amendment + "/approval", Map.of());

        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(beside.statusCode()).isEqualTo(403);
    }

    @Test
    void isNotApprovedByWhoeverDidTheWork() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        Client.named("promoted", DemoDistrict.UNIT, "officer")
                .move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));
        Client promoted = Client.named("promoted", DemoDistrict.DISTRICT, "leader");
        String amendment = request(item, "goal", "亮灯率达到95%").path("id");

        // when
        Response own = promoted.post("/v1/amendments/" + amendment + "/approval", Map.of());

        // then
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.<String>path("code")).isEqualTo("own-work");
        LEADER.move("/v1/amendments/" + amendment + "/approval");
    }

    @Test
    void isRefusedWithReasonsThatThePublicDoesNotRead() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        String amendment = request(item, "goal", "亮灯率达到95%").path("id");

        // when
        Response refused = LEADER.post("/v1/amendments/" + amendment + "/refusal", Map.of("reasons", "目标不应降低"));

        // then
        assertThat(refused.<String>path("state")).isEqualTo("REFUSED");
        Response asked = OFFICER.get("/v1/commitments/" + item + "/amendments");
        assertThat(asked.<String>path("items[0].state")).isEqualTo("REFUSED");
        assertThat(asked.<String>path("items[0].refusalReasons")).isEqualTo("目标不应降低");
        Response shown = Client.PUBLIC.get("/v1/commitments/" + item);
        assertThat(shown.<String>path("goal")).isEqualTo("亮灯率达到98%以上");
        assertThat(shown.<List<?>>path("amendments")).isEmpty();
        assertThat(shown.asString()).doesNotContain("目标不应降低");
        Response late = LEADER.post("/v1/amendments/" + amendment + "/approval", Map.of());
        assertThat(late.<String>path("code")).isEqualTo("amendment-not-in-state");
        assertThat(late.<String>path("state")).isEqualTo("REFUSED");
        assertThat(request(item, "goal", "亮灯率达到97%").statusCode()).isEqualTo(201);
        assertThat(told(item)).isEmpty();
    }

    @Test
    void isRefusedByNobodyWhoDidTheWorkAndNeverWithoutReasons() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        Client.named("promoted", DemoDistrict.UNIT, "officer")
                .move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));
        String refusal = "/v1/amendments/" + request(item, "goal", "亮灯率达到95%").path("id") + "/refusal";

        // when
        Response own = Client.named("promoted", DemoDistrict.DISTRICT, "leader").post(refusal, Map.of("reasons", "不"));
        Response silent = LEADER.post(refusal, Map.of("reasons", " "));

        // then
        assertThat(own.<String>path("code")).isEqualTo("own-work");
        assertThat(silent.<String>path("errors[0].pointer")).isEqualTo("/reasons");
    }

    @Test
    void isWithdrawnByWhoeverAskedForItAndFreesItsField() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        String withdrawal = "/v1/amendments/" + request(item, "goal", "亮灯率达到95%").path("id") + "/withdrawal";

        // when
        Response another = Client.named("colleague", DemoDistrict.UNIT, "officer").post(withdrawal, Map.of());
        Response withdrawn = OFFICER.post(withdrawal, Map.of());

        // then
        assertThat(another.statusCode()).isEqualTo(403);
        assertThat(another.<String>path("code")).isEqualTo("amendment-of-another");
        assertThat(withdrawn.<String>path("state")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.<String>path("decidedOn")).isEqualTo(Journey.today().toString());
        assertThat(request(item, "goal", "亮灯率达到97%").statusCode()).isEqualTo(201);
    }

    /** What is sent back may still be amended; what is verified may not, and in the next round nothing waits. */
    @Test
    void lapsesWithTheVerificationAndNotWithTheReport() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        request(item, "goal", "亮灯率达到95%");
        Journey.complete(item);
        String amendments = "/v1/commitments/" + item + "/amendments";
        assertThat(OFFICER.get(amendments).<String>path("items[0].state")).isEqualTo("WAITING");

        // when
        Journey.publishResult(item);

        // then
        assertThat(OFFICER.get(amendments).<String>path("items[0].state")).isEqualTo("LAPSED");
        String survey = Journey.survey(item);
        Journey.vote(survey, 10, 6);
        DemoDistrict.SUPERVISOR.move("/v1/surveys/" + survey + "/closing");
        assertThat(request(item, "goal", "亮灯率达到97%").statusCode()).isEqualTo(201);
    }

    /** An approval and a verification lock the item first, so that neither waits for the other for ever. */
    @Test
    void isEitherRefusedOrLapsedWhenBothHappenAtOnce() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        String amendment = request(item, "goal", "亮灯率达到95%").path("id");
        Journey.complete(item);

        // when
        List<Response> answers = AtOnce.run(
                () -> LEADER.post("/v1/amendments/" + amendment + "/refusal", Map.of("reasons", "目标不应降低")),
                () -> DemoDistrict.SUPERVISOR.post("/v1/items/" + item + "/verification", Map.of("note", "属实")));

        // then
        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        assertThat(answers.get(0).statusCode()).isIn(200, 409);
        assertThat(OFFICER.get("/v1/commitments/" + item + "/amendments").<String>path("items[0].state"))
                .isEqualTo(answers.get(0).statusCode() == 200 ? "REFUSED" : "LAPSED");
    }

    @Test
    void isRefusedWhenItCannotBeRead() {
        String item = Journey.committed(DemoDistrict.campaign());

        assertThat(request(item, "deadline", "soon").<String>path("errors[0].pointer")).isEqualTo("/after");
        assertThat(request(item, "deadline", "+999999998-01-01").<String>path("errors[0].pointer")).isEqualTo("/after");
        assertThat(request(item, "responsible", "局长").<String>path("errors[0].pointer")).isEqualTo("/field");
        assertThat(request(item, "measures", "一\n\n二").<String>path("errors[0].pointer")).isEqualTo("/after");
    }

    @Test
    void isTooLateOnceCompletionIsReported() {
        String item = Journey.completed(DemoDistrict.campaign());

        Response late = request(item, "goal", "亮灯率达到95%");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.<String>path("code")).isEqualTo("item-not-in-state");
    }

    private static Response request(String item, String field, String after) {
        return OFFICER.post("/v1/commitments/" + item + "/amendments", Map.of(
                "field", field, "after", after, "reason", "灯具到货延迟"));
    }

    private static List<JsonNode> told(String item) {
        return EventTopics.read(EventCatalogue.COMMITMENT_AMENDED, Journey.uuid(item));
    }
}
