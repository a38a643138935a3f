package org.huiyin.rectification;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.lookback.LookBackJourney;
import org.huiyin.rectification.satisfaction.SurveyMachine;
import org.huiyin.rectification.satisfaction.SurveyMove;
import org.huiyin.rectification.satisfaction.SurveyState;
import org.huiyin.rectification.transition.TransitionJourney;
import org.huiyin.testkit.access.AccessMatrix;
import org.huiyin.testkit.access.AccessRequest;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** Every endpoint × every role × own and foreign organization, by access-rules.yaml. */
@QuarkusTest
@WithRealParts
class AccessMatrixComponentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void letsInWhoeverMayAndNobodyElse() {
        DemoDistrict.tell();
        String campaign = DemoDistrict.campaign();

        AccessMatrix.Findings findings = AccessMatrix.walk(operation -> request(operation, campaign));

        assertThat(findings.violations()).as("%d calls", findings.calls()).isEmpty();
    }

    private static AccessRequest request(String operation, String campaign) {
        return switch (operation) {
            case "draftPlan" -> body(Map.of(), Journey.planRequest(campaign, "TEAM"));
            case "getPlan", "submitPlan", "listComments" -> on(draftWithItem(campaign));
            case "addItem" -> body(Map.of("id", Journey.draft(campaign)), Journey.itemRequest());
            case "reviseItem" -> body(Map.of("id", plannedItem(campaign)), Journey.itemRequest()).onVersion("*");
            case "removeItem" -> on(plannedItem(campaign)).onVersion("*");
            case "listPlanVersions", "listPlanReviews", "listOpenProblems" -> on(endorsed(campaign));
            case "getPlanVersion", "comparePlanVersions" ->
                AccessRequest.to(Map.of("id", Journey.submitted(campaign), "number", "1"));
            case "copyPlan" -> body(Map.of("id", draftWithItem(campaign)), Map.of("campaignId", DemoDistrict.campaign()));
            case "endorsePlan" -> review(Journey.submitted(campaign), Journey::endorsement);
            case "returnPlan" -> review(Journey.submitted(campaign), Journey::planReturn);
            case "withdrawPlan" -> body(Map.of("id", endorsed(campaign)), Map.of("reasons", "需重新商定"));
            case "openConsultation" -> body(Map.of("id", endorsed(campaign)), Map.of());
            case "adoptPlan" -> on(Journey.inConsultation(campaign));
            case "respondToComment" -> comment(campaign);
            case "answerComments" -> comments(campaign);
            case "getItem", "listItemHistory", "listItemEvidence", "listAmendments" -> on(alone(campaign));
            case "reportProgress" -> body(Map.of("id", alone(campaign)), Map.of("percent", 10, "note", "进展"));
            case "reportCompletion" -> body(Map.of("id", inProgress(campaign)), Journey.completion());
            case "verifyCompletion" -> body(Map.of("id", Journey.completed(campaign)), Map.of("note", "属实")).onVersion("*");
            case "sendCompletionBack" -> body(Map.of("id", Journey.completed(campaign)), Map.of("reasons", "不属实")).onVersion("*");
            case "nameRegulation" -> body(Map.of("id", inProgress(campaign)), regulation());
            case "getConsolidationLook" -> on(consolidationLook(campaign));
            case "settleConsolidationLook" ->
                body(Map.of("id", consolidationLook(campaign)), Map.of("finding", "REOPENS", "note", "有反弹"));
            case "publishResult" -> body(Map.of("id", verified(campaign)), Map.of("text", "结果"));
            case "recordMakeUp" -> body(Map.of("id", makeUpOwed(campaign)), Map.of("note", "已补课"));
            case "requestAmendment" -> body(Map.of("id", alone(campaign)), amendment());
            case "approveAmendment", "withdrawAmendment" -> on(amendmentOf(alone(campaign)));
            case "refuseAmendment" -> body(Map.of("id", amendmentOf(alone(campaign))), Map.of("reasons", "理由不充分"));
            case "issueOrder" -> body(Map.of(), Journey.orderRequest());
            case "getOrder", "listOrderHistory", "acknowledgeOrder" -> on(Journey.order());
            case "reportCorrection" -> body(Map.of("id", acknowledgedOrder()), Map.of("report", "已纠正"));
            case "sendOrderBack" -> body(Map.of("id", correctedOrder()), Map.of("reasons", "不到位"));
            case "closeOrder" -> body(Map.of("id", correctedOrder()), Map.of());
            case "withdrawOrder" -> body(Map.of("id", Journey.order()), Map.of("reason", "情况有变"));
            case "helpToMakeGood", "commentOnOrder" -> body(Map.of("id", Journey.order()), Map.of("text", "已上门指导"));
            case "listCommitmentEscalations" -> on(alone(campaign));
            case "openSurvey" -> body(Map.of(), Journey.surveyRequest(Journey.resultPublished(campaign)));
            case "getSurvey" -> on(survey(campaign));
            case "issueBallotCodes" -> body(Map.of("id", survey(campaign)), Map.of("count", 1));
            case "printBallotCodes" -> codes(survey(campaign));
            case "withdrawBallotCodes" -> body(Map.of("id", survey(campaign)), Map.of());
            case "drawSample" -> body(Map.of("id", Journey.sampleSurvey(campaign)), Journey.sampleRequest());
            case "getSample" -> on(drawn(campaign));
            case "closeSurvey" -> on(voted(campaign));
            case "abandonSurvey" -> body(Map.of("id", extended()), Map.of("reason", "到场代表不足"));
            case "openCalendarFeed" -> body(Map.of(), Map.of("organizationCode", DemoDistrict.UNIT, "label", "办公室"));
            case "revokeCalendarFeed" -> on(calendarFeed());
            case "openTransition" -> body(Map.of(), TransitionJourney.request(TransitionJourney.campaign()));
            case "getTransition", "listTransitionEntries" -> on(TransitionJourney.opened());
            case "signSelfReview" -> body(Map.of("id", TransitionJourney.opened()), TransitionJourney.document());
            case "recordDemocraticAssessment" -> body(
                    Map.of("id", TransitionJourney.reviewed()), TransitionJourney.ballots(20, 0, 0));
            case "recordTransitionMakeUp" -> body(Map.of("id", TransitionJourney.failed()), TransitionJourney.document());
            case "signTransitionReport" -> body(Map.of("id", TransitionJourney.assessed()), TransitionJourney.document());
            case "checkTransition" ->
                body(Map.of("id", TransitionJourney.reported()), TransitionJourney.document()).onVersion("*");
            case "returnTransitionFromCheck" ->
                body(Map.of("id", TransitionJourney.reported()), TransitionJourney.back()).onVersion("*");
            case "approveTransition" ->
                body(Map.of("id", TransitionJourney.checked()), TransitionJourney.document()).onVersion("*");
            case "returnTransitionFromApproval" ->
                body(Map.of("id", TransitionJourney.checked()), TransitionJourney.back()).onVersion("*");
            case "signTransitionMeeting" -> body(Map.of("id", TransitionJourney.approved()), TransitionJourney.document());
            case "writeLookBackTemplate" -> body(Map.of(), LookBackJourney.template("ITEM", "A"));
            case "getLookBackTemplate" -> on(LookBackJourney.written("ITEM", "A"));
            case "changeLookBackTemplate" -> body(
                    Map.of("id", LookBackJourney.written("ITEM", "A")), LookBackJourney.edition("B")).onVersion("*");
            case "startLookBack" -> body(Map.of(), LookBackJourney.request(
                    LookBackJourney.written("ORGANIZATION", "A"), TransitionJourney.campaign()));
            case "getLookBack", "closeLookBack", "listLookBackSubjects" -> on(LookBackJourney.overTheUnit());
            case "answerLookBack" -> lookBackSubject();
            case "getLookBackSubject" -> on(LookBackJourney.firstSubject(LookBackJourney.overTheUnit()));
            case "getLookBackFinding" -> on(LookBackJourney.finding());
            case "orderLookBackFinding" -> body(
                    Map.of("id", LookBackJourney.finding()), Map.of("correctWithinWorkingDays", 10));
            case "planLookBackFinding" -> body(Map.of("id", LookBackJourney.finding()), LookBackJourney.intoPlan());
            default -> throw new AssertionError("No fixture for " + operation);
        };
    }

    private static String draftWithItem(String campaign) {
        String plan = Journey.draft(campaign);
        Journey.addItem(plan);
        return plan;
    }

    private static String plannedItem(String campaign) {
        return Journey.addItem(Journey.draft(campaign));
    }

    private static String endorsed(String campaign) {
        String plan = Journey.submitted(campaign);
        Journey.endorse(plan);
        return plan;
    }

    private static AccessRequest review(String plan, Function<String, Map<String, Object>> judged) {
        return body(Map.of("id", plan), judged.apply(plan));
    }

    /** A commitment in which no other organization has a part. */
    private static String alone(String campaign) {
        return Journey.committed(campaign, Map.of("coOrganizations", List.of()));
    }

    private static String inProgress(String campaign) {
        String item = alone(campaign);
        OFFICER.move("/v1/items/" + item + "/progress", Map.of("percent", 10, "note", "进展"));
        return item;
    }

    private static String verified(String campaign) {
        String item = Journey.completed(campaign);
        SUPERVISOR.move("/v1/items/" + item + "/verification", Map.of(), "*");
        return item;
    }

    private static String makeUpOwed(String campaign) {
        String item = Journey.resultPublished(campaign);
        String survey = Journey.survey(item);
        Journey.vote(survey, 10, 2);
        SUPERVISOR.move("/v1/surveys/" + survey + "/closing");
        return item;
    }

    private static Map<String, String> regulation() {
        return Map.of("title", "道路照明巡查维护办法", "issuedOn", "2026-05-20");
    }

    /** Of a commitment that was concluded, because people are satisfied. */
    private static String consolidationLook(String campaign) {
        String item = Journey.concluded(campaign);
        return Journey.consolidationLook(item);
    }

    private static String survey(String campaign) {
        return Journey.survey(Journey.resultPublished(campaign));
    }

    private static String extended() {
        return new SurveyMachine().in(SurveyState.OPEN, SurveyMove.ABANDONMENT);
    }

    private static String voted(String campaign) {
        String survey = survey(campaign);
        Journey.vote(survey, 10, 0);
        return survey;
    }

    private static AccessRequest codes(String survey) {
        return body(Map.of("id", survey), Map.of("codes", Journey.codes(survey, 1)));
    }

    private static String drawn(String campaign) {
        String survey = Journey.sampleSurvey(campaign);
        SUPERVISOR.move("/v1/surveys/" + survey + "/sample", Journey.sampleRequest());
        Journey.vote(survey, 10, 0);
        SUPERVISOR.move("/v1/surveys/" + survey + "/closing");
        return survey;
    }

    private static String acknowledgedOrder() {
        String order = Journey.order();
        OFFICER.move("/v1/supervision-orders/" + order + "/acknowledgement");
        return order;
    }

    private static String correctedOrder() {
        String order = acknowledgedOrder();
        OFFICER.move("/v1/supervision-orders/" + order + "/correction", Map.of("report", "已纠正"));
        return order;
    }

    private static String calendarFeed() {
        return OFFICER.move("/v1/calendar-feeds", Map.of("organizationCode", DemoDistrict.UNIT, "label", "办公室"))
                .path("feed.id");
    }

    private static Map<String, String> amendment() {
        return Map.of("field", "goal", "after", "亮灯率达到95%", "reason", "灯具到货延迟");
    }

    private static String amendmentOf(String item) {
        return OFFICER.move("/v1/commitments/" + item + "/amendments", amendment()).path("id");
    }

    private static AccessRequest comment(String campaign) {
        String plan = Journey.inConsultation(campaign);
        String comment = Client.PUBLIC.move(
                "/v1/consultations/" + plan + "/comments", Map.of("text", "建议每月公布。")).path("id");
        return body(Map.of("id", plan, "commentId", comment), Map.of("kind", "ANSWERED", "text", "谢谢。"));
    }

    private static AccessRequest comments(String campaign) {
        String plan = Journey.inConsultation(campaign);
        String comment = Client.PUBLIC.move(
                "/v1/consultations/" + plan + "/comments", Map.of("text", "建议每月公布。")).path("id");
        return body(Map.of("id", plan), Map.of("commentIds", List.of(comment), "text", "谢谢。"));
    }

    private static AccessRequest lookBackSubject() {
        String lookBack = LookBackJourney.overTheUnit();
        return body(
                Map.of("id", LookBackJourney.firstSubject(lookBack)),
                LookBackJourney.given(Map.of(), "A", "B"));
    }

    private static AccessRequest on(String id) {
        return AccessRequest.to(Map.of("id", id));
    }

    private static AccessRequest body(Map<String, String> parameters, Map<String, ?> body) {
        try {
            return AccessRequest.with(parameters, JSON.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
