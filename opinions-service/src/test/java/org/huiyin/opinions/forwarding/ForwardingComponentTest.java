package org.huiyin.opinions.forwarding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.PersonsDistrict;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** SRT-4: sorted opinions go to the organization or, where about a person, to that person alone. */
@QuarkusTest
@WithRealParts
class ForwardingComponentTest {

    private PersonsDistrict district;

    @BeforeEach
    void prepare() {
        district = new PersonsDistrict();
    }

    @Test
    @DisplayName("SRT-4: an opinion about a team goes to the organization, which acknowledges it")
    void goesToTheOrganization() {
        // given
        UUID opinion = district.sorted(district.aboutTeam());

        // when
        Response forwarded = forward(opinion, Map.of());
        String location = forwarded.then().statusCode(201).extract().header("Location");
        Response acknowledged =
                DemoDistrict.officer(district.unit).body(Map.of("remark", "已安排")).post(location + "/acknowledgement");

        // then
        forwarded.then().body("organizationCode", equalTo(district.unit)).body("edited", equalTo(false));
        acknowledged.then().statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("allowedMoves", contains("WITHDRAW"))
                .body("forwardedBy", nullValue());
        DemoDistrict.officer(district.unit).get("/v1/forwardings").then()
                .body("items.opinionId", contains(opinion.toString()));
        DemoDistrict.officer(district.branch).get("/v1/forwardings").then().body("items", empty());
        DemoDistrict.officer(district.branch).get(location).then().statusCode(403);
        DemoDistrict.officer(district.unit).body(Map.of()).post(location + "/acknowledgement").then().statusCode(409)
                .body("code", equalTo("forwarding-not-in-state"));
        forward(opinion, Map.of()).then().statusCode(409)
                .body("code", equalTo("not-forwarded"))
                .body("reason", equalTo("ALREADY_FORWARDED"));
    }

    @Test
    @DisplayName("SRT-4: an opinion about a person goes to who held the post when it was received, not to a successor")
    void goesToThePersonOfTheTime() {
        // given
        UUID before = district.sorted(district.aboutHead("2026-02-28"));
        UUID after = district.sorted(district.aboutHead("2026-03-01"));

        // when
        DemoDistrict.sorter().body(Map.of("opinionIds", List.of(before, after))).post("/v1/forwardings").then()
                .statusCode(200)
                .body("forwarded", equalTo(2));

        // then
        PersonsDistrict.person(district.predecessor).get("/v1/forwardings").then().statusCode(200)
                .body("items.opinionId", contains(before.toString()))
                .body("items[0].organizationCode", nullValue())
                .body("items[0].replyDueOn", nullValue());
        PersonsDistrict.person(district.successor).get("/v1/forwardings").then()
                .body("items.opinionId", contains(after.toString()));
        DemoDistrict.officer(district.unit).get("/v1/forwardings").then().body("items", empty());
    }

    @Test
    void goesToNobodyWhereThePersonIsNotKnown() {
        // given
        Map<String, Object> aboutDeputy = district.aboutHead("2026-03-02");
        aboutDeputy.put("postId", district.deputyPost);
        UUID vacant = district.sorted(aboutDeputy);
        Map<String, Object> aboutSomebody = district.aboutHead("2026-03-02");
        aboutSomebody.remove("postId");
        UUID unnamed = district.sorted(aboutSomebody);
        UUID unsorted = district.collected(district.aboutTeam());
        UUID declined = district.sorted(district.aboutTeam());
        DemoDistrict.sorter().body(Map.of("reason", "UNFOUNDED", "text", "不属实"))
                .post("/v1/opinions/" + declined + "/decline");
        UUID unknown = UUID.randomUUID();

        // when
        Response outcome = DemoDistrict.sorter()
                .body(Map.of("opinionIds", List.of(vacant, unnamed, unsorted, declined, unknown)))
                .post("/v1/forwardings");

        // then
        outcome.then().statusCode(200)
                .body("forwarded", equalTo(0))
                .body("refused.reason", contains("NO_ACCOUNT", "NO_PERSON_NAMED", "NOT_SORTED", "DECLINED", "UNKNOWN"));
        forward(unknown, Map.of()).then().statusCode(404);
    }

    @Test
    @DisplayName("SRT-4: the sorter sees before forwarding to whom each would go")
    void showsTheRecipientsBefore() {
        // given
        UUID aboutTeam = district.sorted(district.aboutTeam());
        UUID aboutHead = district.sorted(district.aboutHead("2026-03-02"));

        // when
        Response prospects = DemoDistrict.sorter().body(Map.of("opinionIds", List.of(aboutTeam, aboutHead)))
                .post("/v1/forwardings/prospects");

        // then
        prospects.then().statusCode(200)
                .body("items.organizationCode", contains(district.unit, null))
                .body("items.account", contains(null, district.successor));
        DemoDistrict.sorter().get("/v1/forwardings?opinion=" + aboutHead).then().body("items", empty());
    }

    @Test
    @DisplayName("SRT-4: a member reads what was said of them under their own account")
    void goesToAMember() {
        // given
        String account = "member-" + district.root;
        String number = "n-" + UUID.randomUUID();
        district.member(number, account);
        Map<String, Object> aboutMember = DemoDistrict.opinion(district.campaign);
        aboutMember.putAll(Map.of(
                "organizationCode", district.branch, "target", "ORDINARY_MEMBER", "text", "学习不够主动。", "channel",
                "ONLINE"));
        UUID opinion = DemoDistrict.submitted(aboutMember);
        DemoDistrict.sorter().body(Map.of("memberNumber", number)).post("/v1/opinions/" + opinion + "/person");
        DemoDistrict.sorter().body(Map.of("categoryCode", "CADRE_CONDUCT"))
                .post("/v1/opinions/" + opinion + "/sorting");

        // when
        String location = forward(opinion, Map.of()).then().statusCode(201).extract().header("Location");

        // then
        PersonsDistrict.person(account).get(location).then().statusCode(200).body("text", equalTo("学习不够主动。"));
        DemoDistrict.officer(district.branch).get(location).then().statusCode(403);
        DemoDistrict.officer(district.branch).body(Map.of()).post(location + "/acknowledgement").then().statusCode(403);
        PersonsDistrict.person(account).body(Map.of("remark", "我接受，马上改。")).post(location + "/acknowledgement").then()
                .statusCode(200);
    }

    @Test
    @DisplayName("SRT-4: the opinions of a problem go as a bundle, each to its own recipient")
    void forwardsAProblem() {
        // given
        UUID aboutTeam = district.sorted(district.aboutTeam());
        UUID aboutHead = district.sorted(district.aboutHead("2026-03-02"));
        UUID problem = DemoDistrict.problem(district.campaign, List.of(aboutTeam, aboutHead));

        // when
        DemoDistrict.sorter().body(Map.of("problemId", problem)).post("/v1/forwardings").then().statusCode(200)
                .body("forwarded", equalTo(2));

        // then
        DemoDistrict.sorter().get("/v1/forwardings?problem=" + problem).then().body("items", hasSize(2));
        DemoDistrict.officer(district.unit).get("/v1/forwardings?problem=" + problem).then()
                .body("items.opinionId", contains(aboutTeam.toString()))
                .body("items[0].problemId", nullValue());
        PersonsDistrict.person(district.successor).get("/v1/forwardings").then()
                .body("items.opinionId", contains(aboutHead.toString()));
        DemoDistrict.sorter().body(Map.of()).post("/v1/forwardings").then().statusCode(400);
        DemoDistrict.sorter().body(Map.of("problemId", UUID.randomUUID())).post("/v1/forwardings").then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/problemId"));
    }

    @Test
    @DisplayName("SRT-4: the office takes a forwarding back, and the recipient reads it no more")
    void isTakenBack() {
        // given
        UUID opinion = district.sorted(district.aboutHead("2026-03-02"));
        String location = forward(opinion, Map.of()).header("Location");

        // when
        DemoDistrict.sorter().body(Map.of("reason", "发错了人")).post(location + "/withdrawal").then().statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        // then
        PersonsDistrict.person(district.successor).get(location).then().statusCode(403);
        PersonsDistrict.person(district.successor).get("/v1/forwardings").then().body("items", empty());
        DemoDistrict.sorter().get(location).then().body("withdrawalReason", equalTo("发错了人"));
        forward(opinion, Map.of()).then().statusCode(201);
    }

    @Test
    void goesOnceWhenTwoForwardItAtTheSameTime() {
        // given
        UUID opinion = district.sorted(district.aboutTeam());

        // when
        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(sorter -> CompletableFuture.supplyAsync(() -> forward(opinion, Map.of()).statusCode()))
                .toList().stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        // then
        assertThat(statuses).containsExactly(201, 409, 409, 409);
        DemoDistrict.sorter().get("/v1/forwardings?opinion=" + opinion).then().body("items", hasSize(1));
    }

    @Test
    void listsThoseThatNobodyAcknowledged() {
        // given
        UUID waiting = district.sorted(district.aboutTeam());
        UUID read = district.sorted(district.aboutTeam());
        forward(waiting, Map.of());
        String location = forward(read, Map.of()).header("Location");
        DemoDistrict.officer(district.unit).body(Map.of()).post(location + "/acknowledgement").then().statusCode(200);

        // when
        Response reminders = DemoDistrict.sorter().queryParam("organization", district.unit)
                .queryParam("waitingDays", 0)
                .get("/v1/forwardings");

        // then
        reminders.then().body("items.opinionId", contains(waiting.toString()));
        DemoDistrict.sorter().queryParam("organization", district.unit).queryParam("waitingDays", 1)
                .get("/v1/forwardings")
                .then().body("items", empty());
    }

    @Test
    void pagesThroughAnInboxOfBothKinds() {
        // given
        DemoDistrict.sorter().body(Map.of("opinionIds", List.of(
                        district.sorted(district.aboutTeam()), district.sorted(district.aboutTeam()),
                        district.sorted(district.aboutHead("2026-03-02")))))
                .post("/v1/forwardings").then().body("forwarded", equalTo(3));
        String officerInPerson = Tokens.of(district.successor, district.unit, "officer");

        // when
        Response first = DemoDistrict.as(officerInPerson).queryParam("limit", 2).get("/v1/forwardings");
        Response second = DemoDistrict.as(officerInPerson).queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/forwardings");

        // then
        first.then().body("items", hasSize(2));
        second.then().body("items", hasSize(1)).body("next", nullValue());
        assertThat(first.<List<String>>path("items.id"))
                .doesNotContainAnyElementsOf(second.<List<String>>path("items.id"));
    }

    private static Response forward(UUID opinion, Map<String, ?> words) {
        return DemoDistrict.sorter().body(words).post("/v1/opinions/" + opinion + "/forwardings");
    }
}
