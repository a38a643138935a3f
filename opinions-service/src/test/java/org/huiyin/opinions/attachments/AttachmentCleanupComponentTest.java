package org.huiyin.opinions.attachments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.kit.attachment.AttachmentStorage;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** COL-7: bytes and rows agree, whatever happened between them. */
@QuarkusTest
@WithRealParts
class AttachmentCleanupComponentTest {

    @Inject
    AttachmentCleanup cleanup;

    @Inject
    AttachmentStorage storage;

    @Inject
    EntityManager entities;

    @TempDir
    Path folder;

    @Test
    @DisplayName("COL-7 TRU-3 what was withdrawn thirty days ago is erased, and that it was there stays")
    void erasesWhatWasWithdrawnLongAgo() {
        // given
        UUID old = withdrawn();
        UUID young = withdrawn();
        withdrawnDaysAgo(old, 30);
        withdrawnDaysAgo(young, 29);

        // when
        cleanup.cleanUp();

        // then
        assertThat(storage.open(old)).isEmpty();
        assertThat(storage.open(young)).isPresent();
        DemoDistrict.sorter().get("/v1/attachments/" + old).then().statusCode(200).body("state", equalTo("ERASED"));
        DemoDistrict.sorter().get("/v1/attachments/" + old + "/content").then().statusCode(404);
        DemoDistrict.sorter().post("/v1/attachments/" + old + "/restoration").then().statusCode(409);
        assertThat(recorded(old)).containsExactly(
                "add-attachment collector", "withdraw-attachment sorter", "erase-attachment system:opinions-service");
    }

    /** A process that died between bytes and row leaves bytes; a row of old bytes keeps them. */
    @Test
    void sweepsBytesThatNoRowTellsOfAndNoOthers() throws IOException {
        // given
        UUID orphan = TimeOrderedId.firstOf(Instant.parse("2026-01-02T00:00:00Z"));
        storage.put(orphan, Files.write(folder.resolve("orphan"), new byte[9]));
        UUID kept = UUID.fromString(
                SampleUploads.attachByCollector(SampleUploads.collected(), "a.jpg", SampleUploads.photo()).path("id"));
        UUID older = TimeOrderedId.firstOf(Instant.parse("2026-01-01T00:00:00Z"));
        storage.put(older, Files.write(folder.resolve("older"), new byte[9]));
        become(kept, older);

        // when
        cleanup.cleanUp();

        // then
        assertThat(storage.open(orphan)).isEmpty();
        assertThat(storage.open(older)).isPresent();
    }

    /** The row is refused after the bytes were kept: nothing of them is left. */
    @Test
    void leavesNoBytesOfARefusedFile() {
        // given
        SampleUploads.Given opinion = SampleUploads.givenOnline();
        UUID now = TimeOrderedId.next();

        // when
        SampleUploads.attach(opinion, "a.jpg", "nothing that is known".getBytes(StandardCharsets.UTF_8))
                .then().statusCode(422);

        // then
        assertThat(storage.keys(now, TimeOrderedId.firstOf(Instant.parse("2100-01-01T00:00:00Z")), 9)).isEmpty();
    }

    private static UUID withdrawn() {
        String id = SampleUploads.attachByCollector(SampleUploads.collected(), "a.jpg", SampleUploads.photo())
                .path("id");
        DemoDistrict.sorter().body(Map.of("reason", "ASKED_FOR")).post("/v1/attachments/" + id + "/withdrawal").then()
                .statusCode(200);
        return UUID.fromString(id);
    }

    private void withdrawnDaysAgo(UUID attachment, int days) {
        change("update attachment set withdrawn_on = withdrawn_on - " + days + " where id = :id", attachment);
    }

    private void become(UUID attachment, UUID older) {
        change("update attachment set id = '" + older + "' where id = :id", attachment);
    }

    private void change(String sql, UUID attachment) {
        QuarkusTransaction.requiringNew().run(() -> assertThat(
                entities.createNativeQuery(sql).setParameter("id", attachment).executeUpdate()).isOne());
    }

    private List<String> recorded(UUID attachment) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select action || ' ' || actor from change_log where aggregate_id = :id order by id",
                        String.class)
                .setParameter("id", attachment.toString())
                .getResultList());
    }
}
