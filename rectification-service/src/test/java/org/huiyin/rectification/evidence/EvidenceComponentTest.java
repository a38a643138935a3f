package org.huiyin.rectification.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.kit.attachment.AttachmentStorage;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.files.SampleFiles;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.ADMIN;
import static org.huiyin.rectification.DemoDistrict.FOREIGN_SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.TOWN_OFFICER;

/** Files behind reports and amendments: who may read them, and when. */
@QuarkusTest
@WithRealParts
class EvidenceComponentTest {

    @Inject
    AttachmentStorage storage;

    @Test
    @DisplayName("REC-7: evidence is public with the result, and until then for those who work on it or watch over it")
    void isPublicWithTheResult() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        String file = Upload.photo(OFFICER);
        String content = "/v1/evidence-files/" + file + "/content";
        OFFICER.move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));
        Journey.doParts(item);
        OFFICER.move("/v1/items/" + item + "/completion", Upload.completionWith(file));
        assertThat(Client.PUBLIC.get(content).statusCode()).isEqualTo(404);
        assertThat(FOREIGN_SUPERVISOR.get(content).statusCode()).isEqualTo(403);
        assertThat(SUPERVISOR.get(content).statusCode()).isEqualTo(200);
        // It has a part in the item.
        assertThat(TOWN_OFFICER.get(content).statusCode()).isEqualTo(200);

        // when
        Journey.publishResult(item);

        // then
        Response shown = Client.PUBLIC.get(content);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.contentType()).isEqualTo("image/jpeg");
        assertThat(shown.header("Content-Disposition")).startsWith("attachment;");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Client.PUBLIC.get("/v1/commitments/" + item).<List<String>>path("evidence.fileId")).containsExactly(file);
    }

    @Test
    @DisplayName("REC-7: what a report that was sent back had named stays with those concerned")
    void keepsRejectedEvidenceFromThePublic() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        String rejected = Upload.photo(OFFICER);
        String accepted = Upload.photo(OFFICER);
        OFFICER.move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));
        Journey.doParts(item);
        OFFICER.move("/v1/items/" + item + "/completion", Upload.completionWith(rejected));
        SUPERVISOR.move("/v1/items/" + item + "/completion-return", Map.of("reasons", "照片不是现场"), "*");
        OFFICER.move("/v1/items/" + item + "/completion", Upload.completionWith(accepted));

        // when
        Journey.publishResult(item);

        // then
        assertThat(Client.PUBLIC.get("/v1/evidence-files/" + rejected).statusCode()).isEqualTo(404);
        assertThat(Client.PUBLIC.get("/v1/evidence-files/" + accepted).statusCode()).isEqualTo(200);
        Response all = SUPERVISOR.get("/v1/items/" + item + "/evidence-files");
        assertThat(all.<List<String>>path("items.file.id")).containsExactlyInAnyOrder(rejected, accepted);
        assertThat(all.<List<Boolean>>path("items.published")).containsExactlyInAnyOrder(false, true);
    }

    @Test
    @DisplayName("REP-7: evidence of what a person put right is never public")
    void keepsEvidenceOfAPersonsPlanFromThePublic() {
        // given
        String item = ofAPerson();
        String file = Upload.photo(OFFICER);
        OFFICER.move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "已改"));
        Journey.doParts(item);
        OFFICER.move("/v1/items/" + item + "/completion", Upload.completionWith(file));

        // when
        Journey.publishResult(item);

        // then
        assertThat(Client.PUBLIC.get("/v1/evidence-files/" + file + "/content").statusCode()).isEqualTo(404);
        assertThat(TOWN_OFFICER.get("/v1/evidence-files/" + file + "/content").statusCode()).isEqualTo(403);
        assertThat(LEADER.get("/v1/evidence-files/" + file + "/content").statusCode()).isEqualTo(403);
        assertThat(ADMIN.get("/v1/evidence-files/" + file).statusCode()).isEqualTo(403);
        assertThat(OFFICER.get("/v1/evidence-files/" + file + "/content").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("REC-6: what an amendment rests on is public with its approval")
    void isPublicWithTheAmendment() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        String file = Upload.photo(OFFICER);
        String amendment = OFFICER.move("/v1/commitments/" + item + "/amendments", Map.of(
                "field", "goal", "after", "亮灯率达到95%", "reason", "灯具到货延迟", "fileIds", List.of(file))).path("id");
        assertThat(LEADER.get("/v1/items/" + item + "/evidence-files").<List<String>>path("items.subjectId"))
                .containsExactly(amendment);
        assertThat(Client.PUBLIC.get("/v1/evidence-files/" + file).statusCode()).isEqualTo(404);

        // when
        LEADER.move("/v1/amendments/" + amendment + "/approval");

        // then
        assertThat(Client.PUBLIC.get("/v1/evidence-files/" + file).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("REC-6, REP-7: who decides on an amendment of a person's plan reads what it rests on while it waits")
    void isReadByWhoDecidesOnTheAmendmentWhileItWaits() {
        // given
        String item = ofAPerson();
        String named = Upload.photo(OFFICER);
        String other = Upload.photo(OFFICER);
        String first = amendment(item, "measures", other);
        LEADER.move("/v1/amendments/" + first + "/approval");
        String waiting = amendment(item, "goal", named);
        String content = "/v1/evidence-files/" + named + "/content";

        // when, then
        assertThat(LEADER.get(content).statusCode()).isEqualTo(200);
        assertThat(LEADER.get("/v1/items/" + item + "/evidence-files").<List<String>>path("items.file.id"))
                .containsExactly(named);
        assertThat(LEADER.get("/v1/evidence-files/" + other).statusCode()).isEqualTo(403);
        assertThat(LEADER.get("/v1/items/" + item).statusCode()).isEqualTo(403);
        assertThat(Client.as("leader", DemoDistrict.TOWN).get(content).statusCode()).isEqualTo(403);
        assertThat(Client.as("leader", DemoDistrict.TOWN).get("/v1/items/" + item + "/evidence-files").statusCode())
                .isEqualTo(403);
        assertThat(ADMIN.get(content).statusCode()).isEqualTo(403);
        assertThat(Client.PUBLIC.get(content).statusCode()).isEqualTo(404);

        LEADER.move("/v1/amendments/" + waiting + "/refusal", Map.of("reasons", "目标不应降低"));
        assertThat(LEADER.get(content).statusCode()).isEqualTo(403);
        assertThat(LEADER.get("/v1/items/" + item + "/evidence-files").statusCode()).isEqualTo(403);
    }

    private static String ofAPerson() {
        String plan = Journey.draft(DemoDistrict.campaign(), "PERSON");
        String item = Journey.addItem(plan, Journey.itemRequest(Map.of("coOrganizations", List.of())));
        OFFICER.move("/v1/plans/" + plan + "/submission");
        Journey.endorse(plan);
        OFFICER.move("/v1/plans/" + plan + "/adoption");
        return item;
    }

    private static String amendment(String item, String field, String file) {
        return OFFICER.move("/v1/commitments/" + item + "/amendments", Map.of(
                "field", field, "after", "每日巡查", "reason", "灯具到货延迟", "fileIds", List.of(file))).path("id");
    }

    @Test
    void isOfTheOrganizationThatReports() {
        String item = Journey.committed(DemoDistrict.campaign());
        OFFICER.move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));
        String foreign = Upload.photo(TOWN_OFFICER);

        Journey.doParts(item);
        Response refused = OFFICER.post("/v1/items/" + item + "/completion", Upload.completionWith(foreign));
        Response nowhere = OFFICER.post("/v1/items/" + item + "/completion", Map.of(
                "summary", "完毕", "evidence", List.of(Map.of("title", "照片"))));

        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/evidence/0/fileId");
        assertThat(nowhere.<String>path("errors[0].pointer")).isEqualTo("/evidence/0/reference");
        assertThat(OFFICER.get("/v1/items/" + item).<String>path("state")).isEqualTo("IN_PROGRESS");
    }

    @Test
    @DisplayName("COL-7: told by content, cleaned, once for the same file, refused where it is none of the kinds")
    void takesWhatIsOneOfTheKinds() {
        // given
        DemoDistrict.tell();
        byte[] photo = SampleFiles.photo(77, 33, 1, "mark-of-the-camera");

        // when
        Response first = Upload.send(OFFICER, "../现场\u202Egpj.exe", photo);
        Response again = Upload.send(OFFICER, "../现场\u202Egpj.exe", photo);
        Response none = Upload.send(OFFICER, "a.jpg", "nothing that is known".getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(first.<String>path("name")).isEqualTo("现场gpj.jpg");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(none.statusCode()).isEqualTo(422);
        byte[] kept = OFFICER.get("/v1/evidence-files/" + first.path("id") + "/content").asByteArray();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("mark-of-the-camera");
        assertThat(kept).hasSize(first.<Integer>path("size"));
    }
}
