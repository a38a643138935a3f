package org.huiyin.opinions.forwarding;

import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.PersonsDistrict;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** SRT-4: what of an opinion reaches its recipient, and what of that reaches other services. */
@QuarkusTest
@WithRealParts
class ForwardedWordsComponentTest {

    private PersonsDistrict district;

    @BeforeEach
    void prepare() {
        district = new PersonsDistrict();
    }

    @Test
    @DisplayName("SRT-4: words are edited for the way, and the original stays with the office")
    void goesInOtherWords() {
        // given
        Map<String, Object> telling = district.aboutTeam();
        telling.put("title", "我是三楼的老李");
        telling.put("text", "我住在三楼，楼道灯坏了。");
        UUID opinion = district.sorted(telling);

        // when
        String location = forward(opinion, Map.of("text", "楼道灯坏了。")).then()
                .statusCode(201).extract().header("Location");

        // then
        Response read = DemoDistrict.officer(district.unit).get(location);
        read.then().body("text", equalTo("楼道灯坏了。")).body("title", nullValue()).body("edited", equalTo(true));
        assertThat(read.asString()).doesNotContain("老李", "三楼", "FORUM", "RESIDENT");
        DemoDistrict.officer(district.unit).get("/v1/opinions/" + opinion).then().statusCode(403)
                .body("code", equalTo("opinion-reworded"));
        DemoDistrict.officer(district.unit).get("/v1/opinions?campaign=" + district.campaign).then()
                .body("items", empty());
        Response answered = DemoDistrict.officer(district.unit).body(Map.of("text", "已修好。"))
                .post("/v1/opinions/" + opinion + "/answer");
        answered.then().statusCode(200).body("state", equalTo("ANSWERED")).body("text", equalTo("楼道灯坏了。"));
        assertThat(answered.asString()).doesNotContain("老李", "三楼");
        DemoDistrict.sorter().get("/v1/opinions/" + opinion).then().body("text", equalTo("我住在三楼，楼道灯坏了。"));
        forward(opinion, Map.of("title", "没有正文")).then().statusCode(400).body("errors[0].pointer", equalTo("/text"));
        forward(opinion, Map.of("text", "灯")).then().statusCode(400).body("errors[0].pointer", equalTo("/text"));
    }

    @Test
    @DisplayName("SRT-4, SRT-5: who must answer reads the words in which the opinion went to another organization")
    void letsWhoMustAnswerReadWhatWentToAnother() {
        // given
        UUID opinion = district.sorted(district.aboutTeam());
        String toOther = forward(opinion, Map.of("text", "楼道灯坏了。", "organizationCode", district.branch))
                .then().statusCode(201).extract().header("Location");
        UUID aboutHead = district.sorted(district.aboutHead("2026-03-02"));
        String toPerson = forward(aboutHead, Map.of("text", "会风问题。")).then()
                .statusCode(201).extract().header("Location");
        UUID inOwnWords = district.sorted(district.aboutTeam());
        String unchanged = forward(inOwnWords, Map.of("organizationCode", district.branch)).header("Location");
        DemoDistrict.officer(district.branch).body(Map.of("remark", "内部说明")).post(toOther + "/acknowledgement").then()
                .statusCode(200);

        // when
        Response read = DemoDistrict.officer(district.unit).get(toOther);

        // then
        read.then().statusCode(200).body("text", equalTo("楼道灯坏了。")).body("remark", nullValue())
                .body("allowedMoves", empty());
        DemoDistrict.officer(district.unit).get("/v1/forwardings?opinion=" + opinion).then()
                .body("items.text", contains("楼道灯坏了。"));
        DemoDistrict.officer(district.unit).get("/v1/forwardings").then()
                .body("items.opinionId", contains(opinion.toString()));
        DemoDistrict.officer(district.unit).get(toPerson).then().statusCode(403);
        DemoDistrict.officer(district.unit).get(unchanged).then().statusCode(403);
        DemoDistrict.officer(district.unit).body(Map.of()).post(toOther + "/acknowledgement").then().statusCode(403);
        DemoDistrict.sorter().body(Map.of("reason", "撤回")).post(toOther + "/withdrawal").then().statusCode(200);
        DemoDistrict.officer(district.unit).get(toOther).then().statusCode(403);
    }

    @Test
    @DisplayName("SRT-4: events tell of forwardings to organizations, and of none to a person")
    void tellsNothingOfPersons() {
        // given
        UUID aboutTeam = district.sorted(district.aboutTeam());
        UUID aboutHead = district.sorted(district.aboutHead("2026-03-02"));

        // when
        UUID toPerson = UUID.fromString(forward(aboutHead, Map.of()).path("id"));
        String location = forward(aboutTeam, Map.of()).header("Location");
        UUID toOrganization = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        DemoDistrict.officer(district.unit).body(Map.of("remark", "说明")).post(location + "/acknowledgement");
        DemoDistrict.sorter().body(Map.of("reason", "撤回说明")).post(location + "/withdrawal");

        // then
        JsonNode withdrawn = only(EventCatalogue.FORWARDING_WITHDRAWN, toOrganization);
        only(EventCatalogue.FORWARDING_ACKNOWLEDGED, toOrganization);
        JsonNode forwarded = only(EventCatalogue.OPINION_FORWARDED, toOrganization);
        assertThat(forwarded.at("/data/organizationCode").asText()).isEqualTo(district.unit);
        assertThat(withdrawn.at("/data/state").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.toString()).doesNotContain("说明", "路灯");
        // Told after it, in the same outbox: were the other one to be told, it would be there by now.
        assertThat(EventTopics.read(EventCatalogue.OPINION_FORWARDED, toPerson)).isEmpty();
    }

    private static Response forward(UUID opinion, Map<String, ?> words) {
        return DemoDistrict.sorter().body(words).post("/v1/opinions/" + opinion + "/forwardings");
    }

    private static JsonNode only(EventContract contract, UUID subject) {
        Awaitility.await().untilAsserted(() -> assertThat(EventTopics.read(contract, subject)).hasSize(1));
        JsonNode event = EventTopics.read(contract, subject).getFirst();
        Contracts.assertMatches(event);
        return event;
    }
}
