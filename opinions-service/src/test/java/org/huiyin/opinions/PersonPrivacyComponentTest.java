package org.huiyin.opinions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.testkit.access.ReadEverything;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * SRT-4, REP-7: an opinion about a person is never listed, found, counted or looked up by anyone but the office and
 * auditors, and as it was forwarded by that person.
 */
@QuarkusTest
@WithRealParts
class PersonPrivacyComponentTest {

    private final String words = "words-" + UUID.randomUUID();
    private final String forwardedWords = "forwarded-" + UUID.randomUUID();
    private final String remark = "remark-" + UUID.randomUUID();

    private PersonsDistrict district;
    private UUID opinion;
    private UUID inProblem;
    private UUID problem;
    private String forwarding;
    private String activity;
    private String feedCursor;

    @BeforeEach
    void forwardToThePerson() {
        district = new PersonsDistrict();
        feedCursor = DemoDistrict.admin().queryParam("latest", true).get("/v1/event-feeds/opinions-service")
                .path("next");
        activity = DemoDistrict.collector(district.unit)
                .body(Map.of(
                        "campaignId", district.campaign, "organizationCode", district.unit, "channel", "INTERVIEW",
                        "title", "谈心", "heldOn", "2026-03-02"))
                .post("/v1/collection-activities").path("id");
        opinion = district.sorted(opinionOfActivity("工作方法简单。"));
        inProblem = district.sorted(opinionOfActivity("听不进意见。"));
        problem = DemoDistrict.problem(district.campaign, List.of(inProblem));
        DemoDistrict.sorter().body(Map.of("organizationCode", district.unit))
                .post("/v1/problems/" + problem + "/assignment")
                .then().statusCode(200);
        forwarding = DemoDistrict.sorter().body(Map.of("text", forwardedWords))
                .post("/v1/opinions/" + opinion + "/forwardings").then().statusCode(201).extract().path("id");
        PersonsDistrict.person(district.successor).body(Map.of("remark", remark))
                .post("/v1/forwardings/" + forwarding + "/acknowledgement").then().statusCode(200);
        Awaitility.await().until(() -> !EventTopics.read(EventCatalogue.PROBLEM_ASSIGNED, problem).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"collector", "officer", "supervisor", "leader", "admin", "integrator"})
    @DisplayName("SRT-4: no list, search, count, lookup or feed shows it to staff of the person's own organization")
    void isShownToNoStaff(String role) {
        assertSeesNothing(() -> DemoDistrict.as(Tokens.of("colleague", district.unit, role)));
    }

    @Test
    void isShownToNobodyWhoHasAllThoseRolesAtOnce() {
        assertSeesNothing(() -> DemoDistrict.as(
                Tokens.of("colleague", district.unit, "collector", "officer", "supervisor", "leader", "admin")));
    }

    @Test
    void isShownToNoPredecessorNoStrangerAndNotToThePublic() {
        assertSeesNothing(() -> PersonsDistrict.person(district.predecessor));
        assertSeesNothing(() -> PersonsDistrict.person("stranger"));
        assertSeesNothing(DemoDistrict::anyone);
    }

    @Test
    @DisplayName("SRT-4: the person reads the words that were forwarded, and no others")
    void isShownToThePersonAsForwarded() {
        // when
        String seen = everything(() -> PersonsDistrict.person(district.successor));

        // then
        assertThat(seen).contains(forwardedWords, remark).doesNotContain(words, inProblem.toString());
    }

    /** The search is worth something only if it finds what is there. */
    @ParameterizedTest
    @ValueSource(strings = {"sorter", "auditor"})
    void isShownToTheOfficeAndAuditors(String role) {
        assertThat(everything(() -> DemoDistrict.as(Tokens.forRole(role, district.root))))
                .contains(words, forwardedWords, remark, opinion.toString(), forwarding, district.successor);
    }

    @Test
    @DisplayName("COL-4, SRT-4: events carry the level, and neither post nor account nor words")
    void isInNoEvent() {
        Awaitility.await().untilAsserted(
                () -> assertThat(EventTopics.read(EventCatalogue.PROBLEM_ASSIGNED, problem)).hasSize(1));
        String events = EventTopics.read(EventCatalogue.OPINION_RECEIVED, opinion).toString()
                + EventTopics.read(EventCatalogue.OPINION_SORTED, inProblem)
                + EventTopics.read(EventCatalogue.PROBLEM_ASSIGNED, problem)
                + EventTopics.read(EventCatalogue.OPINION_FORWARDED, UUID.fromString(forwarding));

        assertThat(events)
                .contains("UNIT_TEAM_MEMBER")
                .doesNotContain(district.headPost.toString(), district.successor, words, forwardedWords, forwarding);
    }

    private void assertSeesNothing(Supplier<RequestSpecification> caller) {
        List<String> leaks = new ArrayList<>();
        for (ReadEverything.Reading reading : read(caller)) {
            List<String> secrets = new ArrayList<>(
                    List.of(words, forwardedWords, remark, opinion.toString(), inProblem.toString(), forwarding));
            // An admin mans teams, and so sees who holds a post; not that anything was said of them.
            if (!reading.request().startsWith("GET /v1/leadership-teams")) {
                secrets.add(district.successor);
            }
            secrets.stream()
                    .filter(reading.body()::contains)
                    .forEach(secret -> leaks.add(reading.request() + " shows " + secret));
        }
        assertThat(leaks).isEmpty();
    }

    private String everything(Supplier<RequestSpecification> caller) {
        StringBuilder seen = new StringBuilder();
        read(caller).forEach(reading -> seen.append(reading.body()));
        return seen.toString();
    }

    private List<ReadEverything.Reading> read(Supplier<RequestSpecification> caller) {
        String team = district.teamLocation.substring(district.teamLocation.lastIndexOf('/') + 1);
        return ReadEverything.as(
                "opinions-service",
                caller,
                List.of(opinion, inProblem, problem, forwarding, activity, team, district.unit),
                Map.of(
                        "text", words.substring(0, 20),
                        "post", district.headPost,
                        "campaign", district.campaign,
                        "problem", problem,
                        "opinion", opinion,
                        "activity", activity,
                        "cursor", feedCursor));
    }

    private Map<String, Object> opinionOfActivity(String text) {
        Map<String, Object> about = district.aboutHead("2026-03-02");
        about.put("text", words + text);
        about.put("activityId", activity);
        return about;
    }
}
