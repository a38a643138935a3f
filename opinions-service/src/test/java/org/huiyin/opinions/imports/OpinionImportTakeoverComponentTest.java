package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.opinions.imports.table.SampleFiles;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** COL-6: a replica that dies in the middle of an import loses nothing and doubles nothing. */
@QuarkusTest
@WithRealParts
class OpinionImportTakeoverComponentTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Inject
    AgroalDataSource database;

    @Inject
    OpinionImports imports;

    @Inject
    ImportFiles files;

    @Inject
    EndOpinionImport end;

    @Inject
    ImportWorkers workers;

    private String campaign;

    @BeforeEach
    void prepare() throws IOException {
        ImportFixture.directory(folder);
        campaign = ImportFixture.campaign();
    }

    @Test
    void goesOnWhereADeadWorkerStopped() throws Exception {
        // given
        Path file = SampleFiles.text(folder, "letters.csv", ImportFixture.letters(1_200, UnaryOperator.identity()));
        Path firstRows = SampleFiles.text(folder, "first.csv", ImportFixture.letters(500, UnaryOperator.identity()));
        String request = ImportFixture.request(campaign, "message-board");
        ImportFixture.importWhole(ImportFixture.sorter(), firstRows, request);
        OpinionImportId id = leftBehind(file, request, 1_200, 500);

        // when
        JsonPath job = ImportFixture.awaitEnd(ImportFixture.sorter(), "/v1/opinion-imports/" + id);

        // then
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(ImportFixture.counts(job)).isEqualTo(ImportFixture.counts(1_200, 1_200, 0, 0));
        assertThat(count("select count(*) from opinion where campaign_id = ?", UUID.fromString(campaign)))
                .isEqualTo(1_200);
        assertThat(count("select count(*) from opinion_import_file where import_id = ?", id.value())).isZero();
    }

    @Test
    void countsRowsThatAreAlikeFromTheStartOfTheFile() throws Exception {
        // given
        String row = ",U1,题,2019-02-01,没有意见\n";
        String headers = "留言编号,留言用户,留言主题,留言时间,留言详情\n";
        Path firstRows = SampleFiles.text(folder, "first.csv", headers + row.repeat(20));
        Path file = SampleFiles.text(folder, "letters.csv", headers + row.repeat(30));
        String request = ImportFixture.request(campaign, "message-board");
        ImportFixture.importWhole(ImportFixture.sorter(), firstRows, request);
        OpinionImportId id = leftBehind(file, request, 30, 20);

        // when
        JsonPath resumed = ImportFixture.awaitEnd(ImportFixture.sorter(), "/v1/opinion-imports/" + id);
        JsonPath again = ImportFixture.importWhole(ImportFixture.sorter(), file, request);

        // then
        assertThat(ImportFixture.counts(resumed)).isEqualTo(ImportFixture.counts(30, 30, 0, 0));
        assertThat(ImportFixture.counts(again)).isEqualTo(ImportFixture.counts(30, 0, 30, 0));
        assertThat(count("select count(*) from opinion where campaign_id = ?", UUID.fromString(campaign)))
                .isEqualTo(30);
    }

    @Test
    void refusesTheWorkerThatWasOvertaken() throws Exception {
        // given
        Path file = SampleFiles.text(folder, "letters.csv", ImportFixture.letters(10, UnaryOperator.identity()));
        OpinionImportId id = leftBehind(file, ImportFixture.request(campaign, "message-board"), 10, 0);
        workers.takeWhatWaits();
        ImportFixture.awaitEnd(ImportFixture.sorter(), "/v1/opinion-imports/" + id);

        // then
        assertThatThrownBy(() -> end.fail(new ImportClaim(id, 1), ImportProblem.FILE_DAMAGED, ""))
                .isInstanceOf(ImportTakenOver.class);
    }

    @Test
    void givesUpAnImportThatWasBegunTooOften() throws Exception {
        // given
        Path file = SampleFiles.text(folder, "letters.csv", ImportFixture.letters(10, UnaryOperator.identity()));
        String request = ImportFixture.request(campaign, "message-board");
        OpinionImportId id = leftBehind(file, request, 10, 0, OpinionImport.MOST_RUNS);

        // when
        workers.takeWhatWaits();
        JsonPath job = ImportFixture.awaitEnd(ImportFixture.sorter(), "/v1/opinion-imports/" + id);

        // then
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("failure.code")).isEqualTo("import-gave-up");
        assertThat(count("select count(*) from opinion_import_file where import_id = ?", id.value())).isZero();
    }

    @Test
    void endsAFileThatCannotBeReadToItsEndWithWords() throws Exception {
        // given
        Path broken = SampleFiles.text(
                folder, "broken.csv", ImportFixture.letters(600, UnaryOperator.identity()) + "601,\"offen");
        OpinionImportId id = leftBehind(broken, ImportFixture.request(campaign, "message-board"), 601, 0);

        // when
        workers.takeWhatWaits();
        JsonPath job = ImportFixture.awaitEnd(ImportFixture.sorter(), "/v1/opinion-imports/" + id);

        // then
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("failure.code")).isEqualTo("file-damaged");
        assertThat(job.getString("failure.detail")).contains("After row 601");
        assertThat(job.getInt("imported")).isEqualTo(500);
    }

    private OpinionImportId leftBehind(Path file, String request, long rows, long done) {
        return leftBehind(file, request, rows, done, 1);
    }

    /** An import as a killed replica leaves it: taken up, some rows in, the lease over. */
    private OpinionImportId leftBehind(Path file, String request, long rows, long done, int runs) {
        return QuarkusTransaction.requiringNew().call(() -> {
            OpinionImport left = OpinionImport.queue(
                    new OpinionImport.Submission(
                            UUID.fromString(campaign),
                            "message-board",
                            "letters.csv",
                            1,
                            request,
                            "sorter",
                            null,
                            null,
                            LocalDate.of(2026, 1, 1),
                            rows),
                    LONG_AGO);
            for (int run = 0; run < runs; run++) {
                left.take(LONG_AGO, Duration.ofSeconds(1));
            }
            left.advance(done, 0, 0, LONG_AGO, Duration.ofSeconds(1));
            imports.persistAndFlush(left);
            files.keep(left.id(), file);
            return left.id();
        });
    }

    private long count(String sql, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (var found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
