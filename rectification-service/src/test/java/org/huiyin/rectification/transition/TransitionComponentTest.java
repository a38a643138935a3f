package org.huiyin.rectification.transition;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.ADMIN;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** SUP-4. */
@QuarkusTest
@WithRealParts
class TransitionComponentTest {

    @Test
    @DisplayName("SUP-4: passes with six signatures, each with its document, and tells each without a word or a name")
    void passesWithSixSignatures() {
        // given, when
        String id = TransitionJourney.passed(TransitionJourney.campaign());

        // then
        Response shown = OFFICER.get("/v1/transitions/" + id);
        assertThat(shown.<String>path("state")).isEqualTo("PASSED");
        assertThat(shown.<String>path("passedOn")).isEqualTo(Journey.today().toString());
        assertThat(shown.<List<String>>path("steps.step")).containsExactly(
                "SELF_REVIEW", "DEMOCRATIC_ASSESSMENT", "TRANSITION_REPORT", "SUPERVISION_CHECK", "APPROVAL",
                "TRANSITION_MEETING");
        assertThat(shown.<List<String>>path("steps.capacity"))
                .containsExactly("OFFICER", "OFFICER", "OFFICER", "SUPERVISOR", "LEADER", "OFFICER");
        assertThat(shown.<List<String>>path("steps.signedBy"))
                .containsExactly("officer", "officer", "officer", "supervisor", "leader", "officer");
        assertThat(shown.<String>path("steps[0].document.text")).isEqualTo("学习动员阶段工作已完成。");
        assertThat(shown.<String>path("steps[1].document.references[0].reference")).isEqualTo("档案-7");
        assertThat(told(EventCatalogue.TRANSITION_STEP_SIGNED, id, 5)).hasSize(5);
        JsonNode passed = told(EventCatalogue.TRANSITION_PASSED, id, 1).getFirst();
        Contracts.assertMatches(passed);
        assertThat(passed.at("/data/transition/steps")).hasSize(6);
        assertThat(passed.toString()).doesNotContain("officer", "supervisor", "情况报告", "学习动员阶段", "档案");
        assertThat(Database.column("select action from change_log where aggregate_id = ? order by changed_at, id", id))
                .containsExactly(
                        "open-transition", "transition-self-review", "transition-assessment", "transition-report",
                        "transition-check", "transition-approval", "transition-meeting");
    }

    @Test
    void refusesAStepOutOfTurnWithStateAndAllowedMoves() {
        String id = TransitionJourney.reviewed();

        Response skipped = OFFICER.post(TransitionJourney.path(id, "transition-report"), TransitionJourney.document());

        assertThat(skipped.statusCode()).isEqualTo(409);
        assertThat(skipped.<String>path("code")).isEqualTo("transition-not-in-state");
        assertThat(skipped.<String>path("state")).isEqualTo("ASSESSMENT_DUE");
        assertThat(skipped.<List<String>>path("allowedMoves")).containsExactly("ASSESSMENT");
    }

    @Test
    void isSignedOnceThoughTwoSignAtOnce() {
        // given
        String id = TransitionJourney.reported();
        String check = TransitionJourney.path(id, "supervision-check");
        String read = TransitionJourney.read(id);

        // when
        List<Integer> answers = AtOnce.run(
                () -> SUPERVISOR.post(check, TransitionJourney.document(), read).statusCode(),
                () -> DemoDistrict.SECOND_OF_GROUP.post(check, TransitionJourney.document(), read).statusCode());

        // then
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(entries(id)).containsExactly("SELF_REVIEW", "ASSESSMENT", "REPORT", "CHECK");
    }

    @Test
    @DisplayName("TRU-4: who wrote a document as staff of the organization does not check it as one of its group")
    void isNotCheckedByWhoeverWroteIt() {
        // given
        String id = TransitionJourney.assessed();
        Client.named("supervisor-b", DemoDistrict.UNIT, "officer")
                .move(TransitionJourney.path(id, "transition-report"), TransitionJourney.document());

        // when
        Response own = DemoDistrict.SECOND_OF_GROUP.post(
                TransitionJourney.path(id, "supervision-check"), TransitionJourney.document());

        // then
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.<String>path("code")).isEqualTo("own-work");
        TransitionJourney.moved(id, SUPERVISOR, "supervision-check");
    }

    @Test
    @DisplayName("SUP-4: approved one level up, neither by the organization itself nor two levels up")
    void isApprovedOneLevelUp() {
        // given
        String branch = "DEMO-BRANCH-" + UUID.randomUUID().toString().substring(0, 8);
        DemoDistrict.tell();
        DemoDistrict.organization(branch, DemoDistrict.UNIT, 3);
        DemoDistrict.await(() -> assertThat(Database.count("select count(*) from organization where code = ?", branch))
                .isEqualTo(1));
        Client officer = Client.named("officer-of-branch", branch, "officer");
        String group = ADMIN.move("/v1/supervision-groups", Map.of(
                "name", "督导组" + branch, "members", List.of("supervisor"))).path("id");
        ADMIN.move("/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", branch));
        String id = officer.move("/v1/transitions", TransitionJourney.request(
                TransitionJourney.campaign(), branch, "STUDY")).path("id");
        TransitionJourney.moved(id, officer, "self-review");
        officer.move(TransitionJourney.path(id, "democratic-assessment"), TransitionJourney.ballots(80, 10, 10));
        TransitionJourney.moved(id, officer, "transition-report");
        TransitionJourney.moved(id, SUPERVISOR, "supervision-check");
        String approval = TransitionJourney.path(id, "approval");
        String read = TransitionJourney.read(id);

        // when
        int own = Client.as("leader", branch).post(approval, TransitionJourney.document(), read).statusCode();
        int twoUp = LEADER.post(approval, TransitionJourney.document(), read).statusCode();
        int oneUp = Client.named("leader-of-unit", DemoDistrict.UNIT, "leader")
                .post(approval, TransitionJourney.document(), read).statusCode();

        // then
        assertThat(List.of(own, twoUp, oneUp)).containsExactly(403, 403, 200);
    }

    @Test
    void goesBackWithReasonsAndIsSignedAgainFromThere() {
        // given
        String id = TransitionJourney.checked();

        // when
        Response back = LEADER.post(
                TransitionJourney.path(id, "approval-return"),
                TransitionJourney.back("DEMOCRATIC_ASSESSMENT"),
                TransitionJourney.read(id));

        // then
        assertThat(back.<String>path("state")).isEqualTo("ASSESSMENT_DUE");
        assertThat(back.<String>path("returnReasons")).isEqualTo("成效部分缺少数据");
        assertThat(back.<List<String>>path("steps.step")).containsExactly("SELF_REVIEW");
        assertThat(entries(id)).containsExactly("SELF_REVIEW", "ASSESSMENT", "REPORT", "CHECK", "RETURN_TO_ASSESSMENT");
        Contracts.assertMatches(told(EventCatalogue.TRANSITION_RETURNED, id, 1).getFirst());
        Response none = LEADER.post(TransitionJourney.path(id, "approval-return"), TransitionJourney.back("APPROVAL"));
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.<String>path("errors[0].pointer")).isEqualTo("/toStep");
    }

    @ParameterizedTest
    @CsvSource({
        "supervision-check, check-return, supervisor", "check-return, check-return, supervisor",
        "approval, approval-return, leader", "approval-return, approval-return, leader"
    })
    @DisplayName("SUP-4: nobody checks, approves or sends back what they did not read")
    void isJudgedAsItWasRead(String move, String recall, String role) {
        // given
        boolean approves = role.equals("leader");
        String id = approves ? TransitionJourney.checked() : TransitionJourney.reported();
        Client judge = approves ? LEADER : SUPERVISOR;
        String read = TransitionJourney.read(id);
        judge.must(judge.post(TransitionJourney.path(id, recall), TransitionJourney.back(), read));
        TransitionJourney.moved(id, OFFICER, "transition-report");
        if (approves) {
            TransitionJourney.moved(id, SUPERVISOR, "supervision-check");
        }
        Map<String, Object> body = move.equals(recall) ? TransitionJourney.back() : TransitionJourney.document();
        String now = TransitionJourney.read(id);

        // when
        Response unread = judge.post(TransitionJourney.path(id, move), body);
        Response outdated = judge.post(TransitionJourney.path(id, move), body, read);

        // then
        assertThat(unread.statusCode()).isEqualTo(428);
        assertThat(outdated.statusCode()).isEqualTo(412);
        assertThat(outdated.<String>path("currentETag")).isEqualTo(now);
        assertThat(TransitionJourney.read(id)).isEqualTo(now);
        judge.must(judge.post(TransitionJourney.path(id, move), body, now));
    }

    @Test
    void takesNoDocumentThatSaysNothing() {
        String id = TransitionJourney.opened();

        Response silent = selfReview(id, "自查", "  ");
        Response tooLong = selfReview(id, "长".repeat(201), "完成");
        Response fourBytes = selfReview(id, "自查\uD83D\uDE00", "完成");

        assertThat(silent.<String>path("errors[0].pointer")).isEqualTo("/document/text");
        assertThat(tooLong.<String>path("errors[0].pointer")).isEqualTo("/document/title");
        assertThat(fourBytes.statusCode()).isEqualTo(200);
    }

    private static Response selfReview(String id, String title, String text) {
        return OFFICER.post(
                TransitionJourney.path(id, "self-review"), Map.of("document", Map.of("title", title, "text", text)));
    }

    private static List<String> entries(String id) {
        return OFFICER.get("/v1/transitions/" + id + "/entries").path("items.move");
    }

    private static List<JsonNode> told(EventContract contract, String id, int times) {
        DemoDistrict.await(() -> assertThat(EventTopics.read(contract, Journey.uuid(id))).hasSize(times));
        return EventTopics.read(contract, Journey.uuid(id));
    }
}
