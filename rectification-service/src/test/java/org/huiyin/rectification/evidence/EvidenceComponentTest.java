package org.huiyin.rectification.evidence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.kit.attachment.AttachmentStorage;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.testkit.files.SampleFiles;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.ADMIN;
import static org.huiyin.rectification.DemoDistrict.FOREIGN_SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.TOWN_OFFICER;

/** Files behind reports and amendments: who may read them when, and what becomes of those that nothing names. */
@QuarkusTest
@WithRealParts
class EvidenceComponentTest {

    @Inject
    AttachmentStorage storage;

    @Inject
    EvidenceSweep sweep;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void comeBackToToday() {
        TestClock.reset();
    }

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

    @Test
    void isTakenAwayWhenNothingNamesItForAWeek() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        String named = Upload.photo(OFFICER);
        String unnamed = Upload.photo(OFFICER);
        OFFICER.move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));
        Journey.doParts(item);
        OFFICER.move("/v1/items/" + item + "/completion", Upload.completionWith(named));
        TestClock.aheadBy(6);
        sweep.sweep();
        assertThat(exists(unnamed)).isTrue();

        // when
        TestClock.aheadBy(8);
        int swept = sweep.sweep();

        // then
        assertThat(swept).isGreaterThanOrEqualTo(1);
        assertThat(exists(unnamed)).isFalse();
        assertThat(exists(named)).isTrue();
        assertThat(storage.open(UUID.fromString(unnamed))).isEmpty();
        assertThat(storage.open(UUID.fromString(named))).isPresent();
    }

    @Test
    @DisplayName("COL-7: whoever sends a file again finds it there for another week, however old it is")
    void isKeptForAnotherWeekWhenItIsSentAgain() {
        // given
        DemoDistrict.tell();
        byte[] photo = SampleFiles.photo(78, 33, 1, "sent-again");
        String file = Upload.send(OFFICER, "现场.jpg", photo).path("id");
        TestClock.aheadBy(8);

        // when
        String again = Upload.send(OFFICER, "现场.jpg", photo).path("id");
        sweep.sweep();

        // then
        assertThat(again).isEqualTo(file);
        assertThat(exists(file)).isTrue();
        TestClock.aheadBy(16);
        sweep.sweep();
        assertThat(exists(file)).isFalse();
    }

    @Test
    @DisplayName("COL-7: a file that is sent again while the sweep takes it away is a new one")
    void isANewOneWhereTheSweepWasFirst() throws Exception {
        // given
        DemoDistrict.tell();
        byte[] photo = SampleFiles.photo(79, 33, 1, "sent-too-late");
        String file = Upload.send(OFFICER, "现场.jpg", photo).path("id");
        try (Connection sweeping = database.getConnection(); Statement remove = sweeping.createStatement()) {
            sweeping.setAutoCommit(false);
            remove.execute("delete from evidence_file where id = '" + file + "'");

            // when
            CompletableFuture<Response> again =
                    CompletableFuture.supplyAsync(() -> Upload.send(OFFICER, "现场.jpg", photo));
            DemoDistrict.await(() -> assertThat(Database.count(
                    "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")).isPositive());
            sweeping.commit();

            // then
            String kept = again.get(30, TimeUnit.SECONDS).path("id");
            assertThat(kept).isNotEqualTo(file);
            assertThat(exists(kept)).isTrue();
            assertThat(OFFICER.get("/v1/evidence-files/" + kept + "/content").statusCode()).isEqualTo(200);
        }
    }

    private static boolean exists(String file) {
        return Database.count("select count(*) from evidence_file where id = ?", UUID.fromString(file)) == 1;
    }
}
