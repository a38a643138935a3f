package org.huiyin.opinions.campaign;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.parts.WithRealParts;

import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithRealParts
@DisplayName("SRT-5, CAM-6: how a campaign answers")
class AnswerPolicyComponentTest {

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
    }

    @Test
    void hasDefaultsThatAnAdminChanges() {
        // given
        DemoDistrict.anyone().get("/v1/campaigns/" + campaign).then()
                .body("answerPolicy.answersNeedApproval", equalTo(false))
                .body("answerPolicy.questionWorkingDays", equalTo(10))
                .body("answerPolicy.escalationWorkingDays", equalTo(5))
                .body("answerPolicy.eraseGiversAfterDays", equalTo(90));

        // when
        Response changed = change("\"0\"", Map.of("answersNeedApproval", true, "escalationWorkingDays", 3));

        // then
        changed.then().statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("answerPolicy.answersNeedApproval", equalTo(true))
                .body("answerPolicy.escalationWorkingDays", equalTo(3))
                .body("answerPolicy.questionWorkingDays", equalTo(10))
                .body("policy.replyWorkingDays", equalTo(15));
        change("\"0\"", Map.of()).then().statusCode(412);
    }

    @Test
    void refusesFiguresThatAreNone() {
        change("*", Map.of("questionWorkingDays", 0)).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/questionWorkingDays"));
        change("*", Map.of("eraseGiversAfterDays", -1)).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/eraseGiversAfterDays"));
        change("*", Map.of("escalationWorkingDays", "a week")).then().statusCode(400);
        change("*", Map.of("answersNeedApproval", "yes")).then().statusCode(400);
        DemoDistrict.admin().body(Map.of()).put("/v1/campaigns/" + campaign + "/answer-policy").then().statusCode(428);
        DemoDistrict.admin().header("If-Match", "*").body(Map.of())
                .put("/v1/campaigns/" + UUID.randomUUID() + "/answer-policy").then()
                .statusCode(404);
    }

    private Response change(String ifMatch, Map<String, Object> figures) {
        return DemoDistrict.admin().header("If-Match", ifMatch).body(figures)
                .put("/v1/campaigns/" + campaign + "/answer-policy");
    }
}
