package org.huiyin.opinions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.huiyin.testkit.identity.Tokens;

/**
 * A district of its own with a unit and a branch below it, a team with posts in the unit, and people who are known by
 * made-up user names: opinions about them can be told from all others.
 */
public final class PersonsDistrict {

    public final String root = "P-" + UUID.randomUUID();
    public final String unit = root + "-U";
    public final String branch = root + "-B";
    /** Held the first post until the end of February 2026, and who has held it since. */
    public final String predecessor = "predecessor-" + root;
    public final String successor = "successor-" + root;

    public final UUID campaign;
    /** The unit's head: see {@link #predecessor} and {@link #successor}. */
    public final UUID headPost;
    /** The unit's deputy: vacant. */
    public final UUID deputyPost;
    public final String teamLocation;

    public PersonsDistrict() {
        create(root, "DISTRICT", null);
        create(unit, "DIRECT_UNIT", root);
        create(branch, "BRANCH", unit);
        campaign = DemoDistrict.campaign();
        Response founded = man(null, predecessor, "2025-01-01");
        teamLocation = founded.header("Location");
        man(teamLocation, successor, "2026-03-01").then().statusCode(200);
        List<String> posts = founded.path("posts.id");
        headPost = UUID.fromString(posts.get(0));
        deputyPost = UUID.fromString(posts.get(1));
    }

    public Response man(String location, String holder, String since) {
        Map<String, Object> head = new HashMap<>(Map.of("title", "局长", "kind", "HEAD", "holder", holder));
        if (since != null) {
            head.put("since", since);
        }
        List<Map<String, Object>> posts = new ArrayList<>(List.of(head, Map.of("title", "副局长", "kind", "DEPUTY")));
        if (location == null) {
            return DemoDistrict.sorter().body(Map.of("organizationCode", unit, "posts", posts))
                    .post("/v1/leadership-teams");
        }
        String version = DemoDistrict.sorter().get(location).header("ETag");
        return DemoDistrict.sorter().header("If-Match", version).body(Map.of("posts", posts)).put(location);
    }

    /** What a collector of the unit writes down about the holder of its head's post; change it as the test needs. */
    public Map<String, Object> aboutHead(String receivedOn) {
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("organizationCode", unit);
        opinion.put("target", "UNIT_TEAM_MEMBER");
        opinion.put("postId", headPost);
        opinion.put("channel", "INTERVIEW");
        opinion.put("receivedOn", receivedOn);
        return opinion;
    }

    public Map<String, Object> aboutTeam() {
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("organizationCode", unit);
        opinion.put("channel", "FORUM");
        return opinion;
    }

    /** Writes the opinion down and returns its id. */
    public UUID collected(Map<String, Object> opinion) {
        return UUID.fromString(DemoDistrict.collector(unit).body(opinion).post("/v1/opinions").then().statusCode(201)
                .extract().path("opinionId"));
    }

    /** Writes the opinion down, sorts it, and returns its id. */
    public UUID sorted(Map<String, Object> opinion) {
        UUID id = collected(opinion);
        DemoDistrict.sorter().body(Map.of("categoryCode", "CADRE_CONDUCT")).post("/v1/opinions/" + id + "/sorting")
                .then()
                .statusCode(200);
        return id;
    }

    /** Enters a member of the branch, with an account where one is given, and returns the id. */
    public String member(String number, String account) {
        return member(branch, number, account);
    }

    public String member(String organization, String number, String account) {
        String id = DemoDistrict.sorter()
                .body(Map.of("number", number, "organizationCode", organization, "name", "党员甲", "category", "RETIRED"))
                .post("/v1/members").then().statusCode(201).extract().path("id");
        if (account != null) {
            DemoDistrict.sorter().body(Map.of("account", account)).post("/v1/members/" + id + "/account").then()
                    .statusCode(200);
        }
        return id;
    }

    /** Somebody who is logged in and has no role at all. */
    public static RequestSpecification person(String account) {
        return DemoDistrict.as(Tokens.of(account, null));
    }

    private static void create(String code, String kind, String parent) {
        Map<String, Object> organization = new HashMap<>(Map.of("code", code, "name", "演示单位", "kind", kind));
        if (parent != null) {
            organization.put("parentCode", parent);
        }
        DemoDistrict.admin().body(organization).post("/v1/organizations").then().statusCode(201);
    }
}
