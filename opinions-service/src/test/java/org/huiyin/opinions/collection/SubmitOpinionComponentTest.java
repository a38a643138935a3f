package org.huiyin.opinions.collection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
@WithRealParts
class SubmitOpinionComponentTest {

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
    }

    @Test
    void givesAnyoneAReceiptOfSixteenDigits() {
        DemoDistrict.anyone().body(DemoDistrict.opinion(campaign)).post("/v1/opinions").then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/opinions/[0-9a-f-]{36}"))
                .body("receipt", matchesPattern("[0-9]{16}"))
                .body("state", equalTo("RECEIVED"))
                .body("replyDueOn", matchesPattern("[0-9-]{10}"));
    }

    @Test
    void setsTheReplyClockByTheCampaignsPolicy() {
        // given
        UUID quick = DemoDistrict.campaign(Map.of("replyWorkingDays", 1));
        Map<String, Object> opinion = new HashMap<>(DemoDistrict.opinion(quick));
        opinion.put("channel", "FORUM");
        opinion.put("receivedOn", "2026-03-06");

        // when
        Response answer = DemoDistrict.collector(DemoDistrict.TOWN).body(opinion).post("/v1/opinions");

        // then: a Friday's working day after it is the Monday
        answer.then().statusCode(201).body("replyDueOn", equalTo("2026-03-09"));
    }

    @Test
    void letsTheDirectionFollowFromTheRespondent() {
        // given
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("respondent", "MEMBER");

        // when
        UUID id = DemoDistrict.submitted(opinion);

        // then
        DemoDistrict.sorter().get("/v1/opinions/" + id).then().statusCode(200).body("direction", equalTo("HORIZONTAL"));
    }

    @Test
    void takesAnOpinionFromACollectorForTheOwnOrganization() {
        // given
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("channel", "VISIT");

        // when
        String id = DemoDistrict.collector(DemoDistrict.TOWN).body(opinion).post("/v1/opinions").path("opinionId");

        // then
        DemoDistrict.collector(DemoDistrict.TOWN).get("/v1/opinions/" + id).then()
                .statusCode(200)
                .body("collectedBy", equalTo(DemoDistrict.TOWN));
        DemoDistrict.collector(DemoDistrict.UNIT).get("/v1/opinions/" + id).then()
                .statusCode(403)
                .body("code", equalTo("foreign-organization"));
    }

    @Test
    void refusesACollectorOfAnOrganizationThatIsNotThere() {
        DemoDistrict.collector("NOWHERE").body(DemoDistrict.opinion(campaign)).post("/v1/opinions").then()
                .statusCode(403)
                .body("code", equalTo("foreign-organization"));
    }

    @Test
    void keepsEveryChannelButOnlineForCollectors() {
        // given
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("channel", "FORUM");

        // when
        Response answer = DemoDistrict.anyone().body(opinion).post("/v1/opinions");

        // then
        answer.then().statusCode(403).body("code", equalTo("channel-not-public"));
    }

    @Test
    void countsEmojiAsOneCharacterEach() {
        // given
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("text", "💡".repeat(20_000));

        // when
        UUID id = DemoDistrict.submitted(opinion);

        // then
        String text = DemoDistrict.sorter().get("/v1/opinions/" + id).path("text");
        assertThat(text).isEqualTo("💡".repeat(20_000));
        opinion.put("text", "💡".repeat(20_001));
        DemoDistrict.anyone().body(opinion).post("/v1/opinions").then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/text"));
    }

    @Test
    void makesOneOpinionOfTheSameRequestUnderOneKey() {
        // given
        String key = UUID.randomUUID().toString();
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);

        // when
        Response first = DemoDistrict.anyone().header("Idempotency-Key", key).body(opinion).post("/v1/opinions");
        Response second = DemoDistrict.anyone().header("Idempotency-Key", key).body(opinion).post("/v1/opinions");

        // then
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<String>path("receipt")).isEqualTo(first.path("receipt"));
        assertThat(idsInCampaign()).hasSize(1);
    }

    @Test
    void refusesAnotherRequestUnderAUsedKey() {
        // given
        String key = UUID.randomUUID().toString();
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        DemoDistrict.anyone().header("Idempotency-Key", key).body(opinion).post("/v1/opinions");

        // when
        opinion.put("text", "另一条意见");
        Response answer = DemoDistrict.anyone().header("Idempotency-Key", key).body(opinion).post("/v1/opinions");

        // then
        answer.then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(idsInCampaign()).hasSize(1);
    }

    @Test
    void refusesADayThatHasNotComeYet() {
        // given
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("channel", "BOX");
        opinion.put("receivedOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString());

        // when
        Response answer = DemoDistrict.collector(DemoDistrict.UNIT).body(opinion).post("/v1/opinions");

        // then
        answer.then().statusCode(400).body("errors[0].pointer", equalTo("/receivedOn"));
    }

    @Test
    void refusesAnActivityOfAnotherOrganization() {
        // given
        String activity = DemoDistrict.collector(DemoDistrict.TOWN)
                .body(Map.of(
                        "campaignId", campaign,
                        "organizationCode", DemoDistrict.TOWN,
                        "channel", "FORUM",
                        "title", "座谈会",
                        "heldOn", "2026-03-02"))
                .post("/v1/collection-activities")
                .path("id");
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("activityId", activity);

        // when
        Response foreign = DemoDistrict.collector(DemoDistrict.UNIT).body(opinion).post("/v1/opinions");
        Response own = DemoDistrict.collector(DemoDistrict.TOWN).body(opinion).post("/v1/opinions");

        // then
        foreign.then().statusCode(400).body("errors[0].pointer", equalTo("/activityId"));
        own.then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"campaignId", "organizationCode", "target", "channel", "respondent", "text"})
    void namesTheFieldThatIsMissing(String field) {
        // given
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.remove(field);

        // when
        Response answer = DemoDistrict.anyone().body(opinion).post("/v1/opinions");

        // then
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/" + field));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        Map<String, Object> wrong = Map.of(
                "campaignId", "not-a-uuid",
                "organizationCode", 7,
                "target", "MAYOR",
                "channel", "PIGEON",
                "respondent", List.of(),
                "direction", "UP",
                "text", "a\u0000b",
                "receivedOn", "yesterday",
                "giver", "me",
                "surplus", true);
        wrong.forEach((field, value) -> {
            Map<String, Object> opinion = DemoDistrict.opinion(campaign);
            opinion.put(field, value);
            DemoDistrict.anyone().body(opinion).post("/v1/opinions").then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", equalTo("/" + field));
        });
        assertThat(idsInCampaign()).isEmpty();
    }

    @Test
    void refusesUnknownCampaignAndOrganization() {
        // given
        Map<String, Object> nowhere = DemoDistrict.opinion(UUID.randomUUID());
        Map<String, Object> nobody = DemoDistrict.opinion(campaign);
        nobody.put("organizationCode", "NOBODY");

        // when, then
        DemoDistrict.anyone().body(nowhere).post("/v1/opinions").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/campaignId"));
        DemoDistrict.anyone().body(nobody).post("/v1/opinions").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/organizationCode"));
    }

    @Test
    void refusesABodyThatIsTooLargeOrNoJson() {
        DemoDistrict.anyone().body("{\"text\":\"" + "x".repeat(11_000_000) + "\"}").post("/v1/opinions").then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("payload-too-large"));
        DemoDistrict.anyone().body("{\"text\":").post("/v1/opinions").then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
        DemoDistrict.anyone().body("").post("/v1/opinions").then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void refusesATokenThatIsNoneEvenWhereNoneIsNeeded() {
        DemoDistrict.as("not-a-token").body(DemoDistrict.opinion(campaign)).post("/v1/opinions").then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"));
        DemoDistrict.as(Tokens.expired("collector", DemoDistrict.UNIT)).body(DemoDistrict.opinion(campaign))
                .post("/v1/opinions").then().statusCode(401);
    }

    private List<String> idsInCampaign() {
        return DemoDistrict.sorter().queryParam("campaign", campaign).get("/v1/opinions").path("items.id");
    }
}
