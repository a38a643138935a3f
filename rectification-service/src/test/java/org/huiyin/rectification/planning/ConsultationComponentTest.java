package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

@QuarkusTest
@WithRealParts
class ConsultationComponentTest {

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void showsThePublicWhatWillBePromised() {
        String campaign = DemoDistrict.campaign(7);
        String plan = Journey.inConsultation(campaign);

        Response shown = Client.PUBLIC.get("/v1/consultations/" + plan);

        assertThat(shown.<String>path("items[0].problem")).isEqualTo("演示路一带路灯长期不亮");
        assertThat(shown.<String>path("items[0].goal")).isNotBlank();
        assertThat(shown.<List<String>>path("items[0].measures")).isNotEmpty();
        assertThat(shown.<String>path("items[0].deadline")).isNotBlank();
        assertThat(shown.<String>path("consultationEndsOn")).isEqualTo(Journey.today().plusDays(7).toString());
        assertThat(shown.<Boolean>path("openForComments")).isTrue();
        assertThat(Client.PUBLIC.get("/v1/consultations?campaign=" + campaign).<List<String>>path("items.id"))
                .containsExactly(plan);
    }

    @Test
    void mustLastAsLongAsAnnounced() {
        String plan = Journey.inConsultation(DemoDistrict.campaign(7));

        TestClock.aheadBy(7);
        Response early = OFFICER.post("/v1/plans/" + plan + "/adoption", Map.of());
        TestClock.aheadBy(8);
        Response inTime = OFFICER.post("/v1/plans/" + plan + "/adoption", Map.of());

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.<String>path("code")).isEqualTo("consultation-still-open");
        assertThat(inTime.statusCode()).isEqualTo(200);
        assertThat(inTime.<String>path("state")).isEqualTo("ADOPTED");
    }

    @Test
    void lastsNoShorterThanTheCampaignSays() {
        // given
        String plan = Journey.submitted(DemoDistrict.campaign(7));
        Journey.endorse(plan);
        String path = "/v1/plans/" + plan + "/consultation";

        // when
        Response none = OFFICER.post(path, Map.of("days", 0));
        Response tooFew = OFFICER.post(path, Map.of("days", 6));
        Response more = OFFICER.post(path, Map.of("days", 8));

        // then
        assertThat(List.of(none, tooFew)).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.<String>path("code")).isEqualTo("invalid-request");
            assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/days");
        });
        assertThat(more.<String>path("consultationEndsOn")).isEqualTo(Journey.today().plusDays(8).toString());
    }

    @Test
    void keepsThePlanFromAdoptionUntilEachCommentIsAnswered() {
        // given
        String plan = Journey.inConsultation(DemoDistrict.campaign());
        String comment = Client.PUBLIC.move(
                "/v1/consultations/" + plan + "/comments", Map.of("text", "建议每月公布巡查结果。")).path("id");
        String path = "/v1/plans/" + plan + "/comments";

        // when
        Response tooEarly = OFFICER.post("/v1/plans/" + plan + "/adoption", Map.of());
        Response absorbed = OFFICER.post(path + "/" + comment + "/response", Map.of(
                "kind", "ABSORBED", "text", "已采纳。", "change", Map.of("itemId", itemOf(plan), "field", "measures")));
        Response again = OFFICER.post(path + "/" + comment + "/response", Map.of("kind", "ANSWERED", "text", "再答。"));

        // then
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.<String>path("code")).isEqualTo("comments-unanswered");
        assertThat(tooEarly.<Integer>path("unanswered")).isEqualTo(1);
        assertThat(absorbed.<String>path("response")).isEqualTo("ABSORBED");
        assertThat(absorbed.<Map<String, String>>path("change")).containsEntry("field", "measures");
        assertThat(again.<String>path("code")).isEqualTo("comment-already-answered");
        assertThat(OFFICER.get(path + "?unanswered=true").<List<String>>path("items")).isEmpty();
        assertThat(DemoDistrict.SUPERVISOR.get(path).<List<String>>path("items.id")).containsExactly(comment);
        OFFICER.must(OFFICER.put("/v1/items/" + itemOf(plan), Journey.itemRequest(Map.of("measures", List.of("每月公布"))), "*"));
        OFFICER.move("/v1/plans/" + plan + "/adoption");
    }

    @Test
    @DisplayName("REC-5: many comments that say the same are answered in the same words, all of them or none")
    void answersManyAtOnce() {
        // given
        String plan = Journey.inConsultation(DemoDistrict.campaign());
        List<String> same = IntStream.range(0, 3).mapToObj(index -> comment(plan, "同意。").<String>path("id")).toList();
        String other = comment(Journey.inConsultation(DemoDistrict.campaign()), "同意。").path("id");
        String path = "/v1/plans/" + plan + "/comments/responses";

        // when
        Response foreign = OFFICER.post(path, Map.of("commentIds", List.of(same.get(0), other), "text", "谢谢支持。"));
        Response first = OFFICER.post(path, Map.of("commentIds", List.of(same.get(0), same.get(0)), "text", "谢谢支持。"));
        Response again = OFFICER.post(path, Map.of("commentIds", same, "text", "谢谢支持。"));
        Response rest = OFFICER.post(path, Map.of("commentIds", same.subList(1, 3), "text", "谢谢支持。"));

        // then
        assertThat(pointer(foreign)).isEqualTo("/commentIds/1");
        assertThat(first.<Integer>path("answered")).isEqualTo(1);
        assertThat(again.<String>path("code")).isEqualTo("comment-already-answered");
        assertThat(again.<List<String>>path("comments")).containsExactly(same.get(0));
        assertThat(rest.<Integer>path("answered")).isEqualTo(2);
        assertThat(OFFICER.get("/v1/plans/" + plan + "/comments").<List<String>>path("items.responseText"))
                .containsExactly("谢谢支持。", "谢谢支持。", "谢谢支持。");
        OFFICER.move("/v1/plans/" + plan + "/adoption");
    }

    @Test
    @DisplayName("REC-5: a comment is absorbed by naming the change: an item of the plan, and its field")
    void absorbsNoCommentWithoutNamingTheChange() {
        // given
        String plan = Journey.inConsultation(DemoDistrict.campaign());
        String comment = comment(plan, "建议每月公布。").path("id");
        String path = "/v1/plans/" + plan + "/comments/" + comment + "/response";
        String foreign = Journey.addItem(Journey.draft(DemoDistrict.campaign()));

        // when
        Response without = OFFICER.post(path, Map.of("kind", "ABSORBED", "text", "已采纳。"));
        Response elsewhere = OFFICER.post(path, absorbed(foreign, "measures"));
        Response unknownField = OFFICER.post(path, absorbed(itemOf(plan), "wishes"));
        Response reference = OFFICER.post(path, absorbed(itemOf(plan), "problemIds"));
        Response answer = OFFICER.post(path, Map.of(
                "kind", "ANSWERED", "text", "谢谢。", "change", Map.of("itemId", itemOf(plan), "field", "goal")));

        // then
        assertThat(pointer(without)).isEqualTo("/change");
        assertThat(pointer(elsewhere)).isEqualTo("/change/itemId");
        assertThat(pointer(unknownField)).isEqualTo("/change/field");
        assertThat(pointer(reference)).isEqualTo("/change/field");
        assertThat(pointer(answer)).isEqualTo("/change");
        assertThat(OFFICER.post("/v1/plans/" + plan + "/adoption", Map.of()).<String>path("code"))
                .isEqualTo("comments-unanswered");
    }

    @Test
    @DisplayName("REC-5: the change that an absorbed comment names is made before adoption, and no other")
    void changesWhatAnAbsorbedCommentNames() {
        // given
        String plan = DemoDistrict.OFFICER.move("/v1/plans", Journey.planRequest(DemoDistrict.campaign(), "ORGANIZATION")).path("id");
        String named = Journey.addItem(plan);
        String other = Journey.addItem(plan);
        OFFICER.move("/v1/plans/" + plan + "/submission");
        Journey.endorse(plan);
        OFFICER.move("/v1/plans/" + plan + "/consultation");
        String comment = comment(plan, "建议每月公布巡查结果。").path("id");
        Map<String, Object> monthly = Journey.itemRequest(Map.of("measures", List.of("每月公布巡查结果")));

        // when
        Response before = OFFICER.put("/v1/items/" + named, monthly, "*");
        OFFICER.move("/v1/plans/" + plan + "/comments/" + comment + "/response", absorbed(named, "measures"));
        Response elsewhere = OFFICER.put("/v1/items/" + other, monthly, "*");
        Response gone = OFFICER.delete("/v1/items/" + named, "*");
        Response unclear = OFFICER.put("/v1/items/" + named, Journey.itemRequest(Map.of("measures", List.of())), "*");
        Response tooEarly = OFFICER.post("/v1/plans/" + plan + "/adoption", Map.of());
        Response made = OFFICER.put("/v1/items/" + named, monthly, "*");
        OFFICER.move("/v1/plans/" + plan + "/adoption");

        // then
        assertThat(List.of(before, elsewhere)).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.<String>path("code")).isEqualTo("nothing-absorbed");
        });
        assertThat(gone.<String>path("code")).isEqualTo("plan-not-in-state");
        assertThat(unclear.statusCode()).isEqualTo(200);
        assertThat(tooEarly.<String>path("code")).isEqualTo("plan-not-clear");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(Client.PUBLIC.get("/v1/commitments/" + named).<List<String>>path("measures")).containsExactly("每月公布巡查结果");
    }

    private static Map<String, Object> absorbed(String item, String field) {
        return Map.of("kind", "ABSORBED", "text", "已采纳。", "change", Map.of("itemId", item, "field", field));
    }

    private static String pointer(Response refused) {
        assertThat(refused.statusCode()).isEqualTo(400);
        return refused.path("errors[0].pointer");
    }

    private static String itemOf(String plan) {
        return OFFICER.get("/v1/plans/" + plan).path("items[0].id");
    }

    @Test
    void takesNoCommentAfterTheLastDay() {
        String plan = Journey.inConsultation(DemoDistrict.campaign(7));
        TestClock.aheadBy(8);

        Response late = comment(plan, "太晚了。");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.<String>path("code")).isEqualTo("consultation-over");
        assertThat(Client.PUBLIC.get("/v1/consultations/" + plan).<Boolean>path("openForComments")).isFalse();
    }

    @Test
    void takesNoCommentOnAPlanThatIsNotOpen() {
        String plan = Journey.submitted(DemoDistrict.campaign());

        assertThat(comment(plan, "还没公开。").<String>path("code")).isEqualTo("plan-not-in-state");
        assertThat(comment(UUID.randomUUID().toString(), "没有。").statusCode()).isEqualTo(404);
    }

    @Test
    void boundsAComment() {
        String plan = Journey.inConsultation(DemoDistrict.campaign());

        assertThat(comment(plan, "短").statusCode()).isEqualTo(400);
        assertThat(comment(plan, "😀").<String>path("errors[0].pointer")).isEqualTo("/text");
        assertThat(comment(plan, "😀好").statusCode()).isEqualTo(201);
        assertThat(comment(plan, "长".repeat(5001)).statusCode()).isEqualTo(400);
        assertThat(comment(plan, "长".repeat(5000)).statusCode()).isEqualTo(201);
    }

    @Test
    void takesACommentOnceUnderOneKeyAndKeepsNoTraceOfItsGiver() {
        // given
        String plan = Journey.inConsultation(DemoDistrict.campaign());
        String key = "key-" + UUID.randomUUID();
        Map<String, String> request = Map.of("text", "建议每月公布。");

        // when
        Response first = Client.PUBLIC.postOnce("/v1/consultations/" + plan + "/comments", request, key);
        Response second = Client.PUBLIC.postOnce("/v1/consultations/" + plan + "/comments", request, key);

        // then
        assertThat(second.<String>path("id")).isEqualTo(first.<String>path("id"));
        assertThat(Database.count("select count(*) from plan_comment where plan_id = ?", Journey.uuid(plan))).isEqualTo(1);
        assertThat(Database.count("select count(*) from change_log where actor = 'public'")).isZero();
    }

    private static Response comment(String plan, String text) {
        return Client.PUBLIC.post("/v1/consultations/" + plan + "/comments", Map.of("text", text));
    }
}
