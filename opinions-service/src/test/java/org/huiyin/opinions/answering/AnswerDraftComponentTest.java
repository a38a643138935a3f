package org.huiyin.opinions.answering;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithRealParts
@DisplayName("SRT-5, TRU-4: drafts of answers and their approval")
class AnswerDraftComponentTest {

    private UUID campaign;
    private Given opinion;

    @BeforeEach
    void submit() {
        campaign = DemoDistrict.campaign();
        opinion = Given.in(campaign);
    }

    @Test
    void keepsADraftFromTheGiverUntilItIsPublished() {
        // given
        String draft = drafted(officer());
        opinion.seen().body("answers", empty()).body("state", equalTo("RECEIVED"));

        // when
        Response published = officer().post("/v1/answer-drafts/" + draft + "/publication");

        // then
        published.then().statusCode(200)
                .body("draft.state", equalTo("PUBLISHED"))
                .body("outcomes.outcome", contains("ANSWERED"));
        opinion.seen().body("answers.text", contains("已安排维修。")).body("answers[0].organizationName", equalTo("演示区城管局"));
        officer().post("/v1/answer-drafts/" + draft + "/publication").then()
                .statusCode(409)
                .body("code", equalTo("answer-draft-not-in-state"))
                .body("state", equalTo("PUBLISHED"))
                .body("allowedMoves", empty());
    }

    @Test
    @DisplayName("TRU-4: who had a hand in a draft does not approve it")
    void asksForSomebodyElseWhereTheCampaignAsksForApproval() {
        // given
        needApproval();
        officer().body(Map.of("text", "已修好。")).post("/v1/opinions/" + opinion.id() + "/answer").then()
                .statusCode(409).body("code", equalTo("answer-needs-approval"));
        DemoDistrict.sorter().body(Map.of("reason", "UNFOUNDED", "text", "不属实"))
                .post("/v1/opinions/" + opinion.id() + "/decline")
                .then().statusCode(409).body("code", equalTo("answer-needs-approval"));
        String draft = drafted(busyOfficer());
        busyOfficer().post("/v1/answer-drafts/" + draft + "/publication").then()
                .statusCode(409).body("code", equalTo("answer-needs-approval"));
        busyOfficer().post("/v1/answer-drafts/" + draft + "/submission").then()
                .statusCode(200).body("state", equalTo("SUBMITTED"));

        // when
        Response own = approve(busyOfficer(), draft, "\"1\"");
        Response stale = approve(leader(DemoDistrict.UNIT), draft, "\"0\"");
        Response foreign = approve(leader(DemoDistrict.TOWN), draft, "\"1\"");
        opinion.seen().body("answers", empty());
        Response approved = approve(leader(DemoDistrict.UNIT), draft, "\"1\"");

        // then
        own.then().statusCode(403).body("code", equalTo("own-work"));
        stale.then().statusCode(412);
        foreign.then().statusCode(403).body("code", equalTo("foreign-organization"));
        approved.then().statusCode(200).body("draft.state", equalTo("PUBLISHED"));
        opinion.seen().body("state", equalTo("ANSWERED")).body("answers.text", contains("已安排维修。"));
    }

    @Test
    void comesBackWithAReasonAndIsEditedBeforeItIsSubmittedAgain() {
        // given
        needApproval();
        String draft = drafted(officer());
        officer().post("/v1/answer-drafts/" + draft + "/submission");

        // when
        Response returned = DemoDistrict.sorter().body(Map.of("reason", "请写明完成时间。"))
                .post("/v1/answer-drafts/" + draft + "/return");

        // then
        returned.then().statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("returnReason", equalTo("请写明完成时间。"))
                .body("allowedMoves", contains("EDIT", "WITHDRAW"));
        officer().post("/v1/answer-drafts/" + draft + "/submission").then()
                .statusCode(409).body("state", equalTo("RETURNED"));
        edit(draft, "\"2\"", "五月底前修好。").then()
                .statusCode(200).body("state", equalTo("DRAFTED")).body("returnReason", nullValue());
        officer().post("/v1/answer-drafts/" + draft + "/submission").then().statusCode(200);
        approve(DemoDistrict.sorter(), draft, "\"4\"").then().statusCode(200);
        opinion.seen().body("answers.text", contains("五月底前修好。"));
    }

    @Test
    void refusesEditsOfAVersionThatIsNoMore() {
        // given
        String draft = drafted(officer());

        // when, then
        edit(draft, "\"0\"", "第二稿").then().statusCode(200).header("ETag", equalTo("\"1\""));
        edit(draft, "\"0\"", "第三稿").then().statusCode(412);
        edit(draft, null, "第三稿").then().statusCode(428);
        officer().header("If-Match", "\"1\"").body(Map.of("text", "　 ")).put("/v1/answer-drafts/" + draft).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/text"));
        officer().get("/v1/answer-drafts/" + draft).then().body("text", equalTo("第二稿"));
    }

    @Test
    void isSeenByTheOfficeAndTheDraftingOrganizationOnly() {
        // given
        String ofUnit = drafted(officer());
        String ofOffice = drafted(DemoDistrict.sorter());

        // when, then
        officer().get("/v1/answer-drafts/" + ofOffice).then().statusCode(403);
        DemoDistrict.officer(DemoDistrict.DISTRICT).get("/v1/answer-drafts/" + ofOffice).then().statusCode(403);
        DemoDistrict.officer(DemoDistrict.TOWN).get("/v1/answer-drafts/" + ofUnit).then().statusCode(403);
        DemoDistrict.sorter().get("/v1/answer-drafts/" + ofUnit).then().statusCode(200);
        officer().get("/v1/answer-drafts?limit=200").then().body("items.byOffice", not(hasItem(true)));
        DemoDistrict.officer(DemoDistrict.TOWN).get("/v1/answer-drafts").then().body("items.id", not(hasItem(ofUnit)));
        DemoDistrict.sorter().header("If-Match", "*").body(Map.of("text", "改")).put("/v1/answer-drafts/" + ofUnit)
                .then()
                .statusCode(403);
    }

    @Test
    void pagesThroughDraftsThatWaitForApproval() {
        // given
        List<String> waiting = List.of(drafted(officer()), drafted(officer()), drafted(officer()));
        waiting.forEach(draft -> officer().post("/v1/answer-drafts/" + draft + "/submission"));

        // when
        Response all = officer().get("/v1/answer-drafts?state=SUBMITTED&limit=200");
        Response first = officer().get("/v1/answer-drafts?state=SUBMITTED&limit=1");

        // then
        assertThat(all.<List<String>>path("items.id")).containsSubsequence(waiting);
        first.then().body("items", hasSize(1)).header("Link", org.hamcrest.Matchers.containsString("rel=\"next\""));
        String next = first.path("next");
        assertThat(officer().get("/v1/answer-drafts?state=SUBMITTED&limit=1&cursor=" + next).<String>path("items[0].id"))
                .isEqualTo(all.<List<String>>path("items.id").get(1));
    }

    @Test
    void answersWhatIsOpenOfAProblemWhenItIsApproved() {
        // given
        needApproval();
        Given second = Given.in(campaign);
        UUID problem = DemoDistrict.problem(campaign, List.of(opinion.id(), second.id()));
        String draft = DemoDistrict.sorter().body(Map.of("problemId", problem, "text", "全部修好。"))
                .post("/v1/answer-drafts").then().statusCode(201).extract().path("id");
        DemoDistrict.sorter().post("/v1/answer-drafts/" + draft + "/submission");

        // when
        Response approved =
                approve(DemoDistrict.as(Tokens.of("sorter-two", DemoDistrict.DISTRICT, "sorter")), draft, "\"1\"");

        // then
        approved.then().statusCode(200).body("outcomes.outcome", contains("ANSWERED", "ANSWERED"));
        opinion.seen().body("answers.text", contains("全部修好。"));
        second.seen().body("answers.text", contains("全部修好。"));
    }

    @Test
    void staysADraftWhenNoneOfItsOpinionsIsOpen() {
        // given
        String draft = drafted(officer());
        DemoDistrict.sorter().body(Map.of("text", "已答复")).post("/v1/opinions/" + opinion.id() + "/answer");

        // when
        Response published = officer().post("/v1/answer-drafts/" + draft + "/publication");

        // then
        published.then().statusCode(409).body("code", equalTo("nothing-to-answer"));
        officer().get("/v1/answer-drafts/" + draft).then().body("state", equalTo("DRAFTED"));
        officer().post("/v1/answer-drafts/" + draft + "/withdrawal").then()
                .statusCode(200).body("state", equalTo("WITHDRAWN"));
        opinion.seen().body("answers", hasSize(1));
    }

    @Test
    void refusesDraftsThatCouldNeverBeGiven() {
        // given
        Map<String, Object> aboutMember = DemoDistrict.opinion(campaign);
        aboutMember.put("target", "UNIT_TEAM_MEMBER");
        Given aboutPerson = Given.of(aboutMember);

        // when, then
        draft(officer(), Map.of("opinionIds", List.of(aboutPerson.id()), "text", "他没错")).then()
                .statusCode(403).body("code", equalTo("opinion-about-person"));
        draft(officer(), Map.of("opinionIds", List.of(UUID.randomUUID()), "text", "好")).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/opinionIds/0"));
        draft(officer(), Map.of("opinionIds", List.of(opinion.id()), "text", "不办", "declineReason", "DUPLICATE")).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/declineReason"));
        draft(officer(), Map.of("text", "好")).then().statusCode(400).body("errors[0].pointer", equalTo("/opinionIds"));
        draft(officer(), Map.of("problemId", UUID.randomUUID(), "text", "好")).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/problemId"));
        draft(officer(), Map.of("opinionIds", List.of(opinion.id()), "text", "😀".repeat(5_001))).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/text"));
    }

    @Test
    void isPublishedOnceThoughTwoDoItAtOnce() throws Exception {
        // given
        String draft = drafted(officer());
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> publishing = () -> {
            start.await();
            return officer().post("/v1/answer-drafts/" + draft + "/publication").statusCode();
        };

        // when
        List<Future<Integer>> both;
        try (ExecutorService officers = Executors.newFixedThreadPool(2)) {
            both = officers.invokeAll(List.of(publishing, publishing));
        }

        // then
        assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(200, 409);
        opinion.seen().body("answers", hasSize(1));
    }

    private void needApproval() {
        DemoDistrict.admin().header("If-Match", "*").body(Map.of("answersNeedApproval", true))
                .put("/v1/campaigns/" + campaign + "/answer-policy").then()
                .statusCode(200)
                .body("answerPolicy.answersNeedApproval", equalTo(true))
                .body("answerPolicy.eraseGiversAfterDays", equalTo(90));
    }

    private String drafted(RequestSpecification writer) {
        return draft(writer, Map.of("opinionIds", List.of(opinion.id()), "text", "已安排维修。")).then()
                .statusCode(201).extract().path("id");
    }

    private static Response draft(RequestSpecification writer, Map<String, Object> body) {
        return writer.body(body).post("/v1/answer-drafts");
    }

    private static Response edit(String draft, String ifMatch, String text) {
        RequestSpecification officer = officer().body(Map.of("text", text));
        return (ifMatch == null ? officer : officer.header("If-Match", ifMatch)).put("/v1/answer-drafts/" + draft);
    }

    private static Response approve(RequestSpecification approver, String draft, String ifMatch) {
        return approver.header("If-Match", ifMatch).post("/v1/answer-drafts/" + draft + "/approval");
    }

    private static RequestSpecification officer() {
        return DemoDistrict.officer(DemoDistrict.UNIT);
    }

    /** One person with both roles. */
    private static RequestSpecification busyOfficer() {
        return DemoDistrict.as(Tokens.of("busy", DemoDistrict.UNIT, "officer", "leader"));
    }

    private static RequestSpecification leader(String organization) {
        return DemoDistrict.as(Tokens.forRole("leader", organization));
    }
}
