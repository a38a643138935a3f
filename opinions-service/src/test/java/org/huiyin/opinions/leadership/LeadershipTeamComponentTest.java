package org.huiyin.opinions.leadership;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** COL-4: teams and posts; CAM-4: which teams are incomplete or weak. */
@QuarkusTest
@WithRealParts
class LeadershipTeamComponentTest {

    private static final Map<String, String> HEAD = Map.of("title", "局长", "kind", "HEAD", "holder", "officer");
    private static final Map<String, String> VACANT = Map.of("title", "副局长", "kind", "DEPUTY");

    private final String root = "L-" + UUID.randomUUID();

    @BeforeEach
    void prepare() {
        DemoDistrict.admin().body(Map.of("code", root, "name", "演示区", "kind", "DISTRICT")).post("/v1/organizations")
                .then().statusCode(201);
        for (String unit : List.of(root + "-A", root + "-B", root + "-C")) {
            DemoDistrict.admin().body(Map.of("code", unit, "name", "演示单位", "kind", "DIRECT_UNIT", "parentCode", root))
                    .post("/v1/organizations").then().statusCode(201);
        }
    }

    @Test
    void namesThePostsOfATeamOnce() {
        // when
        Response founded = found(root + "-A", HEAD, VACANT);
        Response again = found(root + "-A", HEAD);

        // then
        founded.then().statusCode(201)
                .body("complete", equalTo(false))
                .body("posts.title", contains("局长", "副局长"))
                .body("posts[1].holder", nullValue());
        again.then().statusCode(409).body("code", equalTo("team-exists"));
    }

    @Test
    void keepsAPostWhoeverHoldsIt() {
        // given
        Response founded = found(root + "-A", HEAD, VACANT);
        String location = founded.header("Location");

        // when
        Response changed = DemoDistrict.sorter().header("If-Match", "\"0\"")
                .body(Map.of("posts", List.of(
                        HEAD, Map.of("title", "副局长", "kind", "DEPUTY", "holder", "officer-town"))))
                .put(location);

        // then
        changed.then().statusCode(200).body("complete", equalTo(true)).header("ETag", "\"1\"");
        assertThat(changed.<List<String>>path("posts.id")).isEqualTo(founded.<List<String>>path("posts.id"));
        DemoDistrict.sorter().header("If-Match", "\"0\"").body(Map.of("posts", List.of(HEAD))).put(location)
                .then().statusCode(412);
    }

    @Test
    void refusesATitleTwiceAndNamesIt() {
        found(root + "-A", HEAD, HEAD).then().statusCode(400).body("errors[0].pointer", equalTo("/posts/1/title"));
    }

    @Test
    void tellsWhichTeamsAreIncompleteOrWeakInOneAnswer() {
        // given
        found(root + "-A", HEAD, VACANT);
        String sound = found(root + "-B", HEAD).header("Location");
        DemoDistrict.sorter().body(Map.of("strength", "WEAK", "finding", "班子不团结。")).post(sound + "/assessment")
                .then().statusCode(200).body("strength", equalTo("WEAK"));

        // then
        DemoDistrict.sorter().queryParam("organization", root).get("/v1/members/census/leadership-teams").then()
                .statusCode(200)
                .body("teams", equalTo(2))
                .body("withoutTeam", equalTo(2))
                .body("incomplete", equalTo(1))
                .body("weak", equalTo(1))
                .body("items.organizationCode", contains(root + "-A", root + "-B"))
                .body("items.vacant", contains(1, 0))
                .body("items.weak", contains(false, true));
        DemoDistrict.sorter().queryParam("organization", root).queryParam("complete", false).get("/v1/leadership-teams")
                .then()
                .body("items", hasSize(1));
        DemoDistrict.sorter().queryParam("organization", root).queryParam("strength", "WEAK")
                .get("/v1/leadership-teams").then()
                .body("items.organizationCode", contains(root + "-B"));
    }

    @SafeVarargs
    private static Response found(String organization, Map<String, String>... posts) {
        return DemoDistrict.sorter()
                .body(Map.of("organizationCode", organization, "posts", List.of(posts)))
                .post("/v1/leadership-teams");
    }
}
