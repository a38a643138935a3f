package org.huiyin.rectification.evidence;

import java.sql.Connection;
import java.sql.Statement;
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
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.testkit.files.SampleFiles;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

/** What becomes of uploaded files that nothing names. */
@QuarkusTest
@WithRealParts
class EvidenceSweepComponentTest {

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
