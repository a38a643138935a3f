package org.huiyin.opinions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
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
            case "getOpinion" -> AccessRequest.to(Map.of("id", collected(campaign)));
            case "answerOpinion" ->
                AccessRequest.with(Map.of("id", collected(campaign)), "{\"text\":\"已安排维修。\"}");
            case "getProblem" -> AccessRequest.to(Map.of("id", assigned(campaign)));
            case "startOpinionImport" ->
                AccessRequest.with(Map.of(), register(campaign)).withFile(REGISTER);
            case "getOpinionImport", "listOpinionImportRejections" -> AccessRequest.to(Map.of("id", imported(campaign)));
            case "listAttachments" -> AccessRequest.to(Map.of("id", collected(campaign)));
            case "attachToOpinion" -> AccessRequest.to(Map.of("id", collected(campaign))).withFile(scan());
            case "getAttachment", "getAttachmentContent" -> AccessRequest.to(Map.of("id", attached(campaign)));
            case "enterMember" -> AccessRequest.with(Map.of(), member());
            case "getMember" -> AccessRequest.to(Map.of("id", entered()));
            case "changeMember" ->
                AccessRequest.with(Map.of("id", entered()), member().replaceAll("\"number\".*?, ", "")).onVersion("\"0\"");
            case "strikeOffMember" -> AccessRequest.with(Map.of("id", entered()), "{\"reason\":\"LEFT\"}");
            case "restoreMember" -> AccessRequest.to(Map.of("id", struckOff()));
            default -> throw new AssertionError("Say how to call " + operation);
        };
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

    private static String assigned(UUID campaign) {
        UUID opinion = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        UUID problem = DemoDistrict.problem(campaign, List.of(opinion));
        DemoDistrict.sorter()
                .body(Map.of("organizationCode", AccessMatrix.OWN))
                .post("/v1/problems/" + problem + "/assignment");
        return problem.toString();
    }
}
