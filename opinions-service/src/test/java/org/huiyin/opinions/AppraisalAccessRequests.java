package org.huiyin.opinions;

import java.util.Map;
import java.util.UUID;

import io.restassured.specification.RequestSpecification;

import org.huiyin.testkit.access.AccessMatrix;
import org.huiyin.testkit.access.AccessRequest;
import org.huiyin.testkit.identity.Tokens;

/** Right requests about appraisals of the matrix's organization (APP-1). */
final class AppraisalAccessRequests {

    private static final String WORDS = "\"opinions\": [{\"source\": \"ORGANIZATION\", \"words\": \"组织评定\"}]";

    private AppraisalAccessRequests() {}

    static AccessRequest of(String operation, UUID campaign) {
        String account = "matrix-" + UUID.randomUUID();
        return switch (operation) {
            case "writeAppraisal" -> AccessRequest.with(Map.of(), appraisal(campaign, account));
            case "getAppraisal", "showAppraisal" -> AccessRequest.to(Map.of("id", written(campaign, account)));
            case "reviseAppraisal" -> AccessRequest.with(
                            Map.of("id", written(campaign, account)), "{\"grade\": \"QUALIFIED\", " + WORDS + "}")
                    .onVersion("\"0\"");
            case "takeBackAppraisal" -> AccessRequest.to(Map.of("id", shown(campaign, account)));
            case "correctAppraisal" -> AccessRequest.with(
                    Map.of("id", acknowledged(campaign, account)),
                    "{\"reason\": \"更正\", \"grade\": \"QUALIFIED\", " + WORDS + "}");
            case "startHelpPlan" -> AccessRequest.with(Map.of("id", shown(campaign, account)), helpPlan());
            case "getHelpPlan", "completeHelpPlan" -> AccessRequest.to(Map.of("id", helped(campaign, account)));
            case "changeHelpPlan" ->
                AccessRequest.with(Map.of("id", helped(campaign, account)), helpPlan()).onVersion("\"0\"");
            case "reviewHelpPlan" -> AccessRequest.with(
                    Map.of("id", helped(campaign, account)), "{\"heldOn\": \"2026-03-02\", \"finding\": \"有进步\"}");
            case "resumeHelpPlan" -> AccessRequest.to(Map.of("id", completed(campaign, account)));
            default -> throw new AssertionError("Say how to call " + operation);
        };
    }

    private static String appraisal(UUID campaign, String account) {
        return """
                {"campaignId": "%s", "memberId": "%s", "grade": "UNQUALIFIED", %s}"""
                .formatted(campaign, member(account), WORDS);
    }

    private static String written(UUID campaign, String account) {
        return officer().body(appraisal(campaign, account)).post("/v1/appraisals").path("id");
    }

    private static String shown(UUID campaign, String account) {
        String id = written(campaign, account);
        officer().post("/v1/appraisals/" + id + "/showing");
        return id;
    }

    private static String acknowledged(UUID campaign, String account) {
        String id = shown(campaign, account);
        PersonsDistrict.person(account).body("{}").post("/v1/appraisals/" + id + "/acknowledgement");
        return id;
    }

    private static String helped(UUID campaign, String account) {
        String id = shown(campaign, account);
        officer().body(helpPlan()).post("/v1/appraisals/" + id + "/help-plan");
        return id;
    }

    private static String completed(UUID campaign, String account) {
        String id = helped(campaign, account);
        officer().post("/v1/appraisals/" + id + "/help-plan/completion");
        return id;
    }

    private static String helpPlan() {
        String number = "matrix-" + UUID.randomUUID();
        enter(number);
        return """
                {"measures": "每月谈心", "mentorNumbers": ["%s"], "reviewDays": ["2026-06-30"]}""".formatted(number);
    }

    private static String member(String account) {
        String id = enter("matrix-" + UUID.randomUUID());
        DemoDistrict.sorter().body(Map.of("account", account)).post("/v1/members/" + id + "/account");
        return id;
    }

    private static String enter(String number) {
        return DemoDistrict.sorter()
                .body(Map.of("number", number, "organizationCode", AccessMatrix.OWN, "name", "党员甲", "category", "RETIRED"))
                .post("/v1/members").path("id");
    }

    private static RequestSpecification officer() {
        return DemoDistrict.as(Tokens.of("matrix-officer", AccessMatrix.OWN, "officer"));
    }
}
