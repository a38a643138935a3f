package org.huiyin.opinions.appraisal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

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
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** APP-1: a branch appraises a member, who reads and acknowledges it. */
@QuarkusTest
@WithRealParts
class AppraisalComponentTest {

    private AppraisalFixture branch;

    @BeforeEach
    void prepare() {
        branch = new AppraisalFixture();
    }

    @Test
    @DisplayName("APP-1: the member sees the appraisal once it is shown, and acknowledges it with a remark")
    void isShownToTheMemberWhoAcknowledgesIt() {
        // given
        String location = branch.write("QUALIFIED", "工作踏实").then().statusCode(201).extract().header("Location");
        branch.member().get(location).then().statusCode(403);
        branch.member().get("/v1/appraisals/own").then().body("items", empty());

        // when
        branch.officer().post(location + "/showing").then().statusCode(200).body("state", equalTo("SHOWN"));
        Response acknowledged = branch.member().body(Map.of("remark", "同意")).post(location + "/acknowledgement");

        // then
        acknowledged.then().statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("grade", equalTo("QUALIFIED"))
                .body("opinions.source", contains("SELF", "ORGANIZATION"))
                .body("opinions.words", contains("自评：工作踏实", "组织评定：工作踏实"))
                .body("remark", equalTo("同意"));
        branch.member().get("/v1/appraisals/own").then().body("items", hasSize(1));
        DemoDistrict.sorter().get(location).then().statusCode(200).body("remark", equalTo("同意"));
    }

    @Test
    @DisplayName("APP-1, CAM-1: after a merger the successor of the branch goes on with its appraisals and help plans")
    void followsTheMemberIntoTheSuccessor() {
        // given
        String location = branch.shown("UNQUALIFIED", "多次缺席");
        branch.officer().body(branch.helpPlan("谈心")).post(location + "/help-plan").then().statusCode(201);
        String successor = branch.district.root + "-S";
        DemoDistrict.admin()
                .body(Map.of("code", successor, "name", "演示支部", "kind", "BRANCH", "parentCode", branch.district.unit))
                .post("/v1/organizations").then().statusCode(201);

        // when
        String path = "/v1/organizations/" + branch.district.branch;
        DemoDistrict.admin().header("If-Match", DemoDistrict.anyone().get(path).header("ETag"))
                .body(Map.of("successorCode", successor))
                .post(path + "/merger").then().statusCode(200);

        // then
        RequestSpecification heir = DemoDistrict.as(Tokens.of("heir-officer", successor, "officer"));
        heir.get(location).then().statusCode(200).body("organizationCode", equalTo(successor));
        heir.get("/v1/appraisals").then().body("items", hasSize(1));
        heir.post(location + "/help-plan/completion").then().statusCode(200).body("state", equalTo("COMPLETED"));
        branch.officer().get(location).then().statusCode(403);
    }

    @Test
    void isChangedAndTakenBackBeforeItIsAcknowledged() {
        // given
        String location = branch.shown("QUALIFIED", "初稿");

        // when
        branch.officer().post(location + "/taking-back").then().statusCode(200).body("state", equalTo("DRAFT"));
        Response revised = branch.officer().header("If-Match", "\"2\"")
                .body(Map.of("grade", "EXCELLENT", "opinions", AppraisalFixture.opinions("定稿")))
                .put(location);

        // then
        revised.then().statusCode(200).body("grade", equalTo("EXCELLENT")).body("earlier", empty());
        branch.member().get(location).then().statusCode(403);
        branch.officer().header("If-Match", "\"2\"")
                .body(Map.of("grade", "EXCELLENT", "opinions", AppraisalFixture.opinions("再改")))
                .put(location).then().statusCode(412);
    }

    @Test
    @DisplayName("APP-1: a correction after the acknowledgement is visible beside what stood there, and acknowledged anew")
    void isCorrectedVisibly() {
        // given
        String location = branch.acknowledged("BASICALLY_QUALIFIED", "会议缺席");
        Map<String, Object> correction = Map.of(
                "reason", "核实后系请假", "grade", "QUALIFIED", "opinions", AppraisalFixture.opinions("已核实"));

        // when
        Response corrected = branch.officer().body(correction).post(location + "/corrections");

        // then
        corrected.then().statusCode(200)
                .body("state", equalTo("CORRECTED"))
                .body("grade", equalTo("QUALIFIED"))
                .body("remark", nullValue())
                .body("acknowledgedOn", nullValue());
        branch.member().get(location).then()
                .body("earlier.grade", contains("BASICALLY_QUALIFIED"))
                .body("earlier.reason", contains("核实后系请假"))
                .body("earlier.remark", contains("同意：会议缺席"));
        branch.officer().post(location + "/taking-back").then().statusCode(409)
                .body("code", equalTo("appraisal-not-in-state"))
                .body("allowedMoves", contains("CORRECT", "ACKNOWLEDGE"));
        branch.member().body(Map.of()).post(location + "/acknowledgement").then().statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void isWrittenOnceOfAMemberOfTheOwnLedgerAndNeverOfOneself() {
        // given
        branch.write("QUALIFIED", "第一份").then().statusCode(201);
        String colleague = branch.district.member("c-" + UUID.randomUUID(), "officer-" + branch.district.root);
        String withoutAccount = branch.district.member("w-" + UUID.randomUUID(), null);

        // then
        branch.write("QUALIFIED", "第二份").then().statusCode(409).body("code", equalTo("appraisal-exists"));
        Map<String, Object> ofOneself = Map.of(
                "campaignId", branch.district.campaign, "memberId", colleague, "grade", "EXCELLENT",
                "opinions", AppraisalFixture.opinions("很好"));
        DemoDistrict.as(Tokens.of("officer-" + branch.district.root, branch.district.branch, "officer"))
                .body(ofOneself).post("/v1/appraisals").then().statusCode(403).body("code", equalTo("own-appraisal"));
        DemoDistrict.officer(branch.district.unit).body(ofOneself).post("/v1/appraisals").then().statusCode(403);
        String shownToNobody = branch.officer().body(Map.of(
                        "campaignId", branch.district.campaign, "memberId", withoutAccount, "grade", "EXCELLENT",
                        "opinions", AppraisalFixture.opinions("很好")))
                .post("/v1/appraisals").then().statusCode(201).extract().header("Location");
        branch.officer().post(shownToNobody + "/showing").then().statusCode(409)
                .body("code", equalTo("member-without-account"));
    }

    @Test
    void isWrittenOnceWhenTwoWriteItAtTheSameTime() {
        // when
        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(officer -> CompletableFuture.supplyAsync(() -> branch.write("QUALIFIED", "同时").statusCode()))
                .toList().stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        // then
        assertThat(statuses).containsExactly(201, 409, 409, 409);
    }

    @Test
    void refusesWhatIsNoAppraisal() {
        refused(List.of(Map.of("source", "SELF", "words", "自评")), "/opinions");
        refused(List.of(Map.of("source", "SELF", "words", "一"), Map.of("source", "SELF", "words", "二")), "/opinions/1/source");
        refused(List.of(Map.of("source", "ORGANIZATION", "words", " ")), "/opinions/0/words");
        refused(List.of(Map.of("source", "ORGANIZATION", "words", "空\u0000字符")), "/opinions/0/words");
        refused(List.of(Map.of("source", "NOBODY", "words", "一")), "/opinions/0/source");
    }

    @Test
    @DisplayName("APP-1: who was found wanting gets a help plan with mentors, reviews and an end")
    void helpsWhoWasFoundWanting() {
        // given
        String location = branch.acknowledged("UNQUALIFIED", "长期不参加活动");
        String plan = location + "/help-plan";

        // when
        Response started = branch.officer().body(branch.helpPlan("每月谈心一次👍")).post(plan);
        Response reviewed = branch.officer().body(Map.of("heldOn", "2026-03-31", "finding", "有进步"))
                .post(plan + "/reviews");
        Response changed = branch.officer().header("If-Match", "\"1\"").body(branch.helpPlan("每周谈心一次")).put(plan);
        Response completed = branch.officer().post(plan + "/completion");

        // then
        started.then().statusCode(201)
                .body("measures", equalTo("每月谈心一次👍"))
                .body("mentorMemberIds", hasSize(1))
                .body("reviewDays", contains("2026-06-30", "2026-12-31"));
        reviewed.then().statusCode(200).body("reviews.finding", contains("有进步"));
        changed.then().statusCode(200).body("measures", equalTo("每周谈心一次")).body("reviews", hasSize(1));
        completed.then().statusCode(200).body("state", equalTo("COMPLETED")).body("allowedMoves", contains("RESUME"));
        branch.member().get(plan).then().statusCode(200).body("measures", equalTo("每周谈心一次"));
        branch.officer().post(plan + "/completion").then()
                .statusCode(409).body("code", equalTo("help-plan-not-in-state"));
        branch.officer().post(plan + "/resumption").then().statusCode(200).body("state", equalTo("RUNNING"));
        branch.officer().body(branch.helpPlan("再来一份")).post(plan).then().statusCode(409)
                .body("code", equalTo("help-plan-exists"));
    }

    @Test
    void helpsNobodyWhoWasNotFoundWantingAndNobodyIsTheirOwnMentor() {
        // given
        String fine = branch.shown("EXCELLENT", "很好");
        AppraisalFixture other = new AppraisalFixture();
        String number = "n-" + UUID.randomUUID();
        String stranger = new AppraisalFixture().district.member(number, null);
        String wanting = other.shown("UNQUALIFIED", "不合格");

        // then
        branch.officer().body(branch.helpPlan("帮助")).post(fine + "/help-plan").then().statusCode(409)
                .body("code", equalTo("no-help-needed"));
        branch.officer().get(fine + "/help-plan").then().statusCode(404);
        other.officer()
                .body(Map.of("measures", "帮助", "mentorNumbers", List.of(number), "reviewDays", List.of("2026-06-30")))
                .post(wanting + "/help-plan").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/mentorNumbers/0"));
        other.officer().body(Map.of("measures", "帮助", "reviewDays", List.of("2026-06-30"))).post(wanting + "/help-plan")
                .then().statusCode(400).body("errors[0].pointer", equalTo("/mentorNumbers"));
        other.officer()
                .body(Map.of("measures", "帮助", "mentorPostIds", List.of(stranger), "reviewDays", List.of("2026-06-30")))
                .post(wanting + "/help-plan").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/mentorPostIds/0"));
    }

    @Test
    @DisplayName("REP-7: lists are of one branch, in the order of writing, and tell no grade")
    void listsOneBranchWithoutGrades() {
        // given
        String first = branch.shown("UNQUALIFIED", "不合格");

        // then
        branch.officer().get("/v1/appraisals").then().statusCode(200)
                .body("items.id", contains(first.substring(first.lastIndexOf('/') + 1)))
                .body("items[0]", not(hasKey("grade")))
                .body("items[0]", not(hasKey("opinions")));
        DemoDistrict.sorter().get("/v1/appraisals").then().statusCode(400)
                .body("errors[0].pointer", equalTo("?organization"));
        DemoDistrict.sorter().queryParam("organization", branch.district.branch).get("/v1/appraisals").then()
                .body("items", hasSize(1));
        branch.officer().queryParam("organization", branch.district.unit).get("/v1/appraisals").then().statusCode(403);
        // A unit above sees nothing of its branches.
        DemoDistrict.sorter().queryParam("organization", branch.district.unit).get("/v1/appraisals").then()
                .body("items", empty());
    }

    private void refused(List<Map<String, String>> opinions, String pointer) {
        branch.officer().body(Map.of(
                        "campaignId", branch.district.campaign, "memberId", branch.memberId, "grade", "QUALIFIED",
                        "opinions", opinions))
                .post("/v1/appraisals").then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }
}
