package org.huiyin.opinions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.huiyin.testkit.access.AccessMatrix;
import org.huiyin.testkit.access.AccessRequest;
import org.huiyin.testkit.files.SampleFiles;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation × every role × own and foreign organization, by access-rules.yaml. */
@QuarkusTest
@WithRealParts
class AccessMatrixComponentTest {

    private static final String REGISTER = "text\n路灯不亮。\n";
    private static final String VISIT = "{\"visitedOn\":\"2026-03-02\",\"heard\":\"道路泥泞。\",\"deeds\":[\"修路\"]}";

    @Test
    void letsInWhomTheRulesNameAndNobodyElse() {
        // given
        DemoDistrict.ensure();
        UUID campaign = DemoDistrict.campaign();

        // when
        AccessMatrix.Findings findings = AccessMatrix.walk(operation -> request(operation, campaign));

        // then
        assertThat(findings.violations()).isEmpty();
        assertThat(findings.calls()).isGreaterThan(200);
    }

    private static AccessRequest request(String operation, UUID campaign) {
        return switch (operation) {
            case "recordCollectionActivity" -> AccessRequest.with(Map.of(), activity(campaign));
            case "getCollectionActivity" -> AccessRequest.to(Map.of("id", recorded(campaign)));
            case "amendCollectionActivity" ->
                AccessRequest.with(Map.of("id", recorded(campaign)), "{\"participants\":5}").onVersion("\"0\"");
            case "listActivityOpinions" -> AccessRequest.to(Map.of("id", recorded(campaign)));
            case "getOpinion" -> AccessRequest.to(Map.of("id", collected(campaign)));
            case "answerOpinion" ->
                AccessRequest.with(Map.of("id", collected(campaign)), "{\"text\":\"已安排维修。\"}");
            case "listAnswers", "listQuestions" -> AccessRequest.to(Map.of("id", collected(campaign)));
            case "correctAnswer" -> correction(campaign);
            case "draftAnswer" -> AccessRequest.with(Map.of(), draft(campaign));
            case "getAnswerDraft", "submitAnswerDraft", "publishAnswerDraft", "withdrawAnswerDraft" ->
                AccessRequest.to(Map.of("id", drafted(campaign)));
            case "editAnswerDraft" ->
                AccessRequest.with(Map.of("id", drafted(campaign)), "{\"text\":\"六月修好。\"}").onVersion("\"0\"");
            case "approveAnswerDraft" -> AccessRequest.to(Map.of("id", submittedDraft(campaign))).onVersion("\"1\"");
            case "returnAnswerDraft" ->
                AccessRequest.with(Map.of("id", submittedDraft(campaign)), "{\"reason\":\"不具体\"}");
            case "askGiver" -> AccessRequest.with(Map.of("id", collected(campaign)), "{\"text\":\"哪一盏灯？\"}");
            case "withdrawQuestion" -> question(campaign);
            case "readReply" -> AccessRequest.to(Map.of("id", reply(campaign)));
            case "getGiver" -> AccessRequest.to(Map.of("id", named(campaign)));
            case "getProblem" -> AccessRequest.to(Map.of("id", assigned(campaign)));
            case "startOpinionImport" ->
                AccessRequest.with(Map.of(), register(campaign)).withFile(REGISTER);
            case "getOpinionImport", "listOpinionImportRejections" ->
                    AccessRequest.to(Map.of("id", imported(campaign)));
            case "pairContactPoint" -> AccessRequest.with(Map.of(), contactPoint());
            case "getContactPoint", "listVisits", "listDeeds", "listSupport" ->
                    AccessRequest.to(Map.of("id", paired()));
            case "endContactPoint" -> AccessRequest.with(Map.of("id", paired()), "{\"endsOn\":\"2026-03-31\"}");
            case "recordVisit" -> AccessRequest.with(Map.of("id", paired()), VISIT);
            case "settleDeed" -> settled();
            case "recordSupport" ->
                AccessRequest.with(Map.of("id", paired()), "{\"givenOn\":\"2026-03-02\",\"what\":\"水泵\"}");
            case "getForwarding" -> AccessRequest.to(Map.of("id", forwarded(campaign)));
            case "acknowledgeForwarding" -> AccessRequest.with(Map.of("id", forwarded(campaign)), "{}");
            case "writeAppraisal", "getAppraisal", "showAppraisal", "reviseAppraisal", "takeBackAppraisal",
            "correctAppraisal",
                    "startHelpPlan", "getHelpPlan", "completeHelpPlan", "changeHelpPlan", "reviewHelpPlan",
                    "resumeHelpPlan" ->
                AppraisalAccessRequests.of(operation, campaign);
            case "listAttachments" -> AccessRequest.to(Map.of("id", collected(campaign)));
            case "attachToOpinion" -> AccessRequest.to(Map.of("id", collected(campaign))).withFile(scan());
            case "getAttachment", "getAttachmentContent" -> AccessRequest.to(Map.of("id", attached(campaign)));
            case "enterMember" -> AccessRequest.with(Map.of(), member());
            case "getMember" -> AccessRequest.to(Map.of("id", entered()));
            case "changeMember" ->
                AccessRequest.with(Map.of("id", entered()), member().replaceAll("\"number\".*?, ", ""))
                        .onVersion("\"0\"");
            case "strikeOffMember" -> AccessRequest.with(Map.of("id", entered()), "{\"reason\":\"LEFT\"}");
            case "restoreMember" -> AccessRequest.to(Map.of("id", struckOff()));
            case "addOwnAction" -> AccessRequest.with(Map.of(), addition());
            case "getRequirement" -> AccessRequest.to(Map.of("id", added()));
            case "changeRequirement" ->
                AccessRequest.with(Map.of("id", added()), addition().replaceAll("\"campaignId[^,]*, \"org[^,]*, \"batch[^,]*, \"phase[^,]*, ", ""))
                        .onVersion("\"0\"");
            case "withdrawRequirement" -> AccessRequest.with(Map.of("id", added()), "{\"reason\":\"不再开展\"}");
            case "tickOffRequirement" ->
                AccessRequest.with(
                        Map.of("id", added(), "organizationCode", AccessMatrix.OWN), "{\"evidence\":\"已开展\"}");
            case "untickRequirement" ->
                AccessRequest.with(
                        Map.of("id", tickedOff(), "organizationCode", AccessMatrix.OWN), "{\"reason\":\"记录有误\"}");
            default -> throw new AssertionError("Say how to call " + operation);
        };
    }

    private static String addition() {
        return """
                {"campaignId": "%s", "organizationCode": "%s", "batch": 1, "phase": "ANALYSIS", "link": "征求意见",
                 "step": "走访", "text": "自选走访", "dueOn": "2026-03-10"}"""
                .formatted(planned(), AccessMatrix.OWN);
    }

    private static String planned() {
        return DemoDistrict.admin()
                .body("""
                        {"code": "matrix-%s", "name": "演示活动", "startsOn": "2026-01-01", "endsOn": "2026-12-31",
                         "batches": [{"number": 1, "name": "机关", "startsOn": "2026-01-01", "endsOn": "2026-06-30", "phases":
                          [{"kind": "ANALYSIS", "startsOn": "2026-03-01", "endsOn": "2026-04-15"}]}]}"""
                        .formatted(UUID.randomUUID()))
                .post("/v1/campaigns")
                .path("id");
    }

    private static String added() {
        return DemoDistrict.collector(AccessMatrix.OWN).body(addition()).post("/v1/requirements/additions").path("id");
    }

    private static String tickedOff() {
        String id = added();
        DemoDistrict.collector(AccessMatrix.OWN)
                .body("{\"evidence\":\"已开展\"}")
                .post("/v1/requirements/" + id + "/organizations/" + AccessMatrix.OWN + "/completion");
        return id;
    }

    private static String contactPoint() {
        return """
                {"kind": "SECONDED_CADRE", "homeCode": "%s", "post": "第一书记 %s", "visitedCode": "%s", "startsOn": "2026-01-05"}"""
                .formatted(AccessMatrix.OWN, UUID.randomUUID(), AccessMatrix.FOREIGN);
    }

    private static String paired() {
        return DemoDistrict.collector(AccessMatrix.OWN).body(contactPoint()).post("/v1/contact-points").path("id");
    }

    private static AccessRequest settled() {
        String point = paired();
        DemoDistrict.collector(AccessMatrix.OWN).body(VISIT).post("/v1/contact-points/" + point + "/visits");
        String deed = DemoDistrict.sorter().get("/v1/contact-points/" + point + "/deeds").path("items[0].id");
        return AccessRequest.with(Map.of("id", point, "deed", deed), "{\"state\":\"DONE\",\"outcome\":\"已办结\"}");
    }

    /** A PDF that is text. */
    private static String scan() {
        return new String(SampleFiles.pdf("nobody"), StandardCharsets.US_ASCII);
    }

    private static String attached(UUID campaign) {
        return DemoDistrict.collector(AccessMatrix.OWN)
                .contentType("multipart/form-data")
                .multiPart("file", "lamp.png", SampleFiles.drawing(4, 4, "nobody"))
                .post("/v1/opinions/" + collected(campaign) + "/attachments")
                .path("id");
    }

    private static String member() {
        return """
                {"number": "matrix-%s", "organizationCode": "%s", "name": "党员甲", "category": "RETIRED"}"""
                .formatted(UUID.randomUUID(), AccessMatrix.OWN);
    }

    private static String entered() {
        return DemoDistrict.collector(AccessMatrix.OWN).body(member()).post("/v1/members").path("id");
    }

    private static String struckOff() {
        String id = entered();
        DemoDistrict.collector(AccessMatrix.OWN).body("{\"reason\":\"LEFT\"}").post("/v1/members/" + id + "/removal");
        return id;
    }

    private static String activity(UUID campaign) {
        return """
                {"campaignId": "%s", "organizationCode": "%s", "channel": "FORUM", "title": "座谈会", "heldOn": "2026-03-02"}"""
                .formatted(campaign, AccessMatrix.OWN);
    }

    private static String recorded(UUID campaign) {
        return DemoDistrict.collector(AccessMatrix.OWN)
                .body(activity(campaign))
                .post("/v1/collection-activities")
                .path("id");
    }

    private static String collected(UUID campaign) {
        return DemoDistrict.collector(AccessMatrix.OWN)
                .body(DemoDistrict.opinion(campaign))
                .post("/v1/opinions")
                .path("opinionId");
    }

    private static AccessRequest correction(UUID campaign) {
        String opinion = collected(campaign);
        DemoDistrict.officer(AccessMatrix.OWN).body(Map.of("text", "四月修好。"))
                .post("/v1/opinions/" + opinion + "/answer");
        String answer = DemoDistrict.sorter().get("/v1/opinions/" + opinion + "/answers").path("items[0].id");
        return AccessRequest.with(
                Map.of("id", opinion, "answerId", answer), "{\"text\":\"五月修好。\", \"reason\":\"日期写错\"}");
    }

    private static String draft(UUID campaign) {
        return "{\"opinionIds\": [\"%s\"], \"text\": \"五月修好。\"}".formatted(collected(campaign));
    }

    private static String drafted(UUID campaign) {
        return DemoDistrict.officer(AccessMatrix.OWN).body(draft(campaign)).post("/v1/answer-drafts").path("id");
    }

    private static String submittedDraft(UUID campaign) {
        String draft = drafted(campaign);
        DemoDistrict.officer(AccessMatrix.OWN).post("/v1/answer-drafts/" + draft + "/submission");
        return draft;
    }

    private static AccessRequest question(UUID campaign) {
        String opinion = collected(campaign);
        return AccessRequest.to(Map.of("id", opinion, "questionId", asked(opinion)));
    }

    private static String asked(String opinion) {
        return DemoDistrict.officer(AccessMatrix.OWN)
                .body(Map.of("text", "哪一盏灯？"))
                .post("/v1/opinions/" + opinion + "/questions")
                .path("id");
    }

    private static String reply(UUID campaign) {
        Response given = DemoDistrict.anyone().body(DemoDistrict.opinion(campaign)).post("/v1/opinions");
        String opinion = given.path("opinionId");
        DemoDistrict.anyone()
                .body(Map.of("receipt", given.path("receipt"), "questionId", asked(opinion), "text", "第三盏。"))
                .post("/v1/receipts/replies");
        List<Map<String, String>> unread = DemoDistrict.officer(AccessMatrix.OWN).get("/v1/giver-replies?limit=200")
                .path("items");
        return unread.stream().filter(one -> opinion.equals(one.get("opinionId"))).findFirst().orElseThrow().get("id");
    }

    private static String named(UUID campaign) {
        Map<String, Object> named = DemoDistrict.opinion(campaign);
        named.put("giver", Map.of("name", "居民甲"));
        return DemoDistrict.submitted(named).toString();
    }

    private static String register(UUID campaign) {
        return """
                {"campaignId": "%s", "sourceSystem": "matrix", "columns": {"text": "text"},
                 "defaults": {"organizationCode": "%s", "target": "UNIT_TEAM", "channel": "BOX", "respondent": "RESIDENT",
                              "collectedBy": "%2$s"}}"""
                .formatted(campaign, AccessMatrix.OWN);
    }

    private static String imported(UUID campaign) {
        return DemoDistrict.collector(AccessMatrix.OWN)
                .contentType("multipart/form-data")
                .multiPart("file", "register.csv", REGISTER.getBytes(StandardCharsets.UTF_8))
                .multiPart("request", register(campaign), "application/json")
                .post("/v1/opinion-imports")
                .path("id");
    }

    private static String forwarded(UUID campaign) {
        UUID opinion = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        DemoDistrict.sorter().body(Map.of("categoryCode", "PUBLIC_ORDER")).post("/v1/opinions/" + opinion + "/sorting");
        return DemoDistrict.sorter().body("{}").post("/v1/opinions/" + opinion + "/forwardings").path("id");
    }

    private static String assigned(UUID campaign) {
        UUID opinion = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        UUID problem = DemoDistrict.problem(campaign, List.of(opinion));
        DemoDistrict.sorter()
                .body(Map.of("organizationCode", AccessMatrix.OWN))
                .post("/v1/problems/" + problem + "/assignment");
        return problem.toString();
    }
}
