package org.huiyin.opinions.collection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** COL-4: an opinion is about a team, or about the holder of a post or a member, by id and never by name. */
@QuarkusTest
@WithRealParts
class PersonComponentTest {

    @Inject
    EntityManager entities;

    private PersonsDistrict district;

    @BeforeEach
    void prepare() {
        district = new PersonsDistrict();
    }

    @Test
    @DisplayName("COL-4: the office sees which post an opinion is about, and finds all about the post")
    void keepsThePostForTheOfficeAlone() {
        // given
        UUID aboutHead = district.collected(district.aboutHead("2026-03-02"));
        district.collected(district.aboutTeam());

        // when
        Response person = DemoDistrict.sorter().get("/v1/opinions/" + aboutHead + "/person");
        List<String> found = DemoDistrict.sorter().queryParam("post", district.headPost).get("/v1/opinions")
                .path("items.id");

        // then
        person.then().statusCode(200)
                .body("postTitle", equalTo("局长"))
                .body("postId", equalTo(district.headPost.toString()))
                .body("memberNumber", nullValue());
        assertThat(found).containsExactly(aboutHead.toString());
        DemoDistrict.sorter().get("/v1/opinions/" + aboutHead).then()
                .body("postId", nullValue())
                .body("target", equalTo("UNIT_TEAM_MEMBER"));
    }

    @Test
    void showsPostsToEverybodyAndTheirHoldersToNobody() {
        // when
        Response posts = DemoDistrict.anyone().queryParam("organization", district.unit)
                .get("/v1/leadership-teams/posts");

        // then
        posts.then().statusCode(200).body("items.title", contains("局长", "副局长"));
        assertThat(posts.asString()).doesNotContain(district.successor, district.predecessor);
        DemoDistrict.anyone().get("/v1/leadership-teams/posts").then().statusCode(400)
                .body("errors[0].pointer", equalTo("?organization"));
    }

    @Test
    @DisplayName("COL-4: a post that does not fit the level is refused, and the field is named")
    void refusesAPostThatDoesNotFit() {
        refused(district.aboutHead("2026-03-02"), "target", "UNIT_TEAM", "/postId", "not-fitting");
        refused(district.aboutHead("2026-03-02"), "target", "BRANCH_HEAD", "/postId", "not-fitting");
        refused(district.aboutHead("2026-03-02"), "target", "ORDINARY_MEMBER", "/postId", "not-fitting");
        refused(district.aboutHead("2026-03-02"), "postId", UUID.randomUUID(), "/postId", "unknown");
        refused(district.aboutHead("2026-03-02"), "organizationCode", district.branch, "/postId", "unknown");
        refused(district.aboutHead("2026-03-02"), "memberNumber", "1", "/memberNumber", "not-allowed");
        refused(district.aboutHead("2026-03-02"), "postId", "局长", "/postId", "wrong-format");
    }

    @Test
    @DisplayName("COL-4, CAM-4: a member is named by the number, and only to those who may see the ledger")
    void namesAMemberOnlyToThoseWhoSeeTheLedger() {
        // given
        String number = "n-" + UUID.randomUUID();
        String member = district.member(number, null);
        Map<String, Object> opinion = DemoDistrict.opinion(district.campaign);
        opinion.putAll(Map.of(
                "organizationCode", district.branch, "target", "ORDINARY_MEMBER", "channel", "FORUM", "memberNumber",
                number));

        // when
        String named = DemoDistrict.collector(district.branch).body(opinion).post("/v1/opinions").then().statusCode(201)
                .extract().path("opinionId");

        // then
        DemoDistrict.sorter().get("/v1/opinions/" + named + "/person").then()
                .body("memberId", equalTo(member))
                .body("memberNumber", equalTo(number));
        DemoDistrict.collector(district.unit).body(opinion).post("/v1/opinions").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/memberNumber"));
        opinion.put("channel", "ONLINE");
        DemoDistrict.anyone().body(opinion).post("/v1/opinions").then().statusCode(400)
                .body("errors[0].code", equalTo("not-allowed"));
    }

    @Test
    void letsTheSorterSayLaterWhomItIsAbout() {
        // given
        Map<String, Object> unnamed = district.aboutHead("2026-03-02");
        unnamed.remove("postId");
        UUID opinion = district.collected(unnamed);
        UUID aboutTeam = district.collected(district.aboutTeam());

        // when
        Response named = name(opinion, Map.of("postId", district.deputyPost));
        Response corrected = name(opinion, Map.of("postId", district.headPost));

        // then
        named.then().statusCode(200).body("postTitle", equalTo("副局长"));
        corrected.then().statusCode(200).body("postTitle", equalTo("局长"));
        name(opinion, Map.of()).then().statusCode(400).body("errors[0].pointer", equalTo("/postId"));
        name(aboutTeam, Map.of("postId", district.headPost)).then().statusCode(400)
                .body("errors[0].code", equalTo("not-fitting"));
        name(UUID.randomUUID(), Map.of("postId", district.headPost)).then().statusCode(404);
    }

    @Test
    @DisplayName("COL-4: who held a post is kept with its days, one after the other")
    void keepsTheTenuresOfAPost() {
        // when
        Response tenures = DemoDistrict.sorter().get(district.teamLocation + "/tenures");

        // then
        tenures.then().statusCode(200)
                .body("items.account", contains(district.predecessor, district.successor))
                .body("items.from", contains("2025-01-01", "2026-03-01"))
                .body("items.until", contains("2026-03-01", null));
        district.man(district.teamLocation, "third", "2026-02-01").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/posts/0/since"));
        district.man(district.teamLocation, district.successor, "2025-12-31").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/posts/0/since"));
        district.man(district.teamLocation, district.successor, "9999-01-01").then().statusCode(400);
    }

    @Test
    @DisplayName("TRU-3: the change log tells who held a post before and who holds it since when")
    void logsWhoHeldAPostBeforeAndAfter() {
        String team = district.teamLocation.substring(district.teamLocation.lastIndexOf('/') + 1);
        String details = QuarkusTransaction.requiringNew().call(() -> (String) entities.createNativeQuery(
                        "select cast(details as text) from change_log where aggregate_id = :id and action = 'man-team'",
                        String.class)
                .setParameter("id", team)
                .getSingleResult());

        assertThat(details).contains(
                district.predecessor + " since 2025-01-01", district.successor + " since 2026-03-01",
                district.headPost.toString());
    }

    @Test
    @DisplayName("COL-4, SRT-4: the change log tells that a person was named, and not which")
    void logsThatAPersonWasNamedAndNotWhom() {
        // given
        UUID opinion = district.collected(district.aboutHead("2026-03-02"));
        name(opinion, Map.of("postId", district.deputyPost)).then().statusCode(200);

        // when
        String log = DemoDistrict.as(Tokens.forRole("auditor", district.root))
                .queryParam("aggregateType", "opinion").queryParam("aggregateId", opinion)
                .get("/v1/changes/opinions-service").then().statusCode(200).extract().asString();

        // then
        assertThat(log)
                .contains("receive-opinion", "name-person", "postId")
                .doesNotContain(district.headPost.toString(), district.deputyPost.toString());
    }

    private static Response name(UUID opinion, Map<String, ?> person) {
        return DemoDistrict.sorter().body(person).post("/v1/opinions/" + opinion + "/person");
    }

    private void refused(Map<String, Object> opinion, String field, Object value, String pointer, String code) {
        Map<String, Object> changed = new HashMap<>(opinion);
        changed.put(field, value);
        DemoDistrict.collector(district.unit).body(changed).post("/v1/opinions").then().statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }
}
