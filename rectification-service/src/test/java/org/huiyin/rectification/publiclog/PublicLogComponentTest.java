package org.huiyin.rectification.publiclog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.publiclog.Hash;
import org.huiyin.publiclog.MerkleProof;
import org.huiyin.publiclog.Verification;
import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.rectification.Client.PUBLIC;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** TRU-2: commitments and what became of them, in a log that anyone can download and check. */
@QuarkusTest
@WithRealParts
class PublicLogComponentTest {

    /** By the rights of the login; a test's is a superuser, whom only the trigger stops. */
    private static final String[] REFUSALS = {"permission denied", "The public log only grows"};

    @TempDir
    private Path folder;

    @Test
    void tellsEveryPublicationAmendmentResultAndReopening() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        String amendment = OFFICER.move("/v1/commitments/" + item + "/amendments", Map.of(
                "field", "goal", "after", "亮灯率达到95%", "reason", "灯具到货延迟")).path("id");
        LEADER.move("/v1/amendments/" + amendment + "/approval");
        Journey.complete(item);
        Journey.publishResult(item);
        String survey = Journey.survey(item);
        Journey.vote(survey, 10, 6);

        // when
        SUPERVISOR.move("/v1/surveys/" + survey + "/closing");

        // then
        Response told = PUBLIC.get("/v1/public-log/entries?commitment=" + item);
        List<String> entries = told.path("items.canonical");
        assertThat(entries).hasSize(4);
        assertThat(entries.get(0)).contains("\"kind\":\"commitment-published\"", "亮灯率达到98%以上");
        assertThat(entries.get(1)).contains("\"kind\":\"commitment-amended\"", "亮灯率达到95%", "灯具到货延迟", "亮灯率达到98%以上");
        assertThat(entries.get(2)).contains("\"kind\":\"result-published\"", "路灯已全部更换");
        assertThat(entries.get(3)).contains("\"kind\":\"commitment-reopened\"", "\"consequence\":\"REDO\"", "\"round\":2");
        assertThat(String.join("", entries)).doesNotContain("dissatisfied");
    }

    @Test
    void isDownloadedAndFoundSound() throws IOException {
        // given
        Verification.Kept kept = kept(PUBLIC.get("/v1/public-log/head"));
        Journey.resultPublished(DemoDistrict.campaign());

        // when
        Response download = PUBLIC.get("/v1/public-log/download");

        // then
        assertThat(download.contentType()).startsWith(PublicLogResource.JSON_LINES);
        Path file = Files.writeString(folder.resolve("log.jsonl"), new String(download.asByteArray(), StandardCharsets.UTF_8));
        assertThat(Verification.of(file, kept)).isInstanceOf(Verification.Verdict.Sound.class);
    }

    /** Two replicas would be two of these: the lock is the database's. */
    @Test
    void staysOneChainWhenManyPublishAtOnce() throws IOException {
        // given
        List<String> plans = IntStream.range(0, 4)
                .mapToObj(any -> Journey.inConsultation(DemoDistrict.campaign()))
                .toList();
        long before = size();

        // when
        AtOnce.run(
                () -> OFFICER.move("/v1/plans/" + plans.get(0) + "/adoption"),
                () -> OFFICER.move("/v1/plans/" + plans.get(1) + "/adoption"),
                () -> OFFICER.move("/v1/plans/" + plans.get(2) + "/adoption"),
                () -> OFFICER.move("/v1/plans/" + plans.get(3) + "/adoption"));

        // then
        assertThat(size()).isEqualTo(before + 4);
        Path file = Files.write(folder.resolve("log.jsonl"), PUBLIC.get("/v1/public-log/download").asByteArray());
        assertThat(Verification.of(file, null)).isInstanceOf(Verification.Verdict.Sound.class);
    }

    @Test
    void provesEveryEntryAndEveryBeginning() {
        // given
        Journey.resultPublished(DemoDistrict.campaign());
        long size = size();
        Hash root = Hash.parse(PUBLIC.get("/v1/public-log/head").path("rootHash"));

        for (long at : new long[] {0, size / 2, size - 1}) {
            // when
            Response inclusion = PUBLIC.get("/v1/public-log/inclusion?index=" + at + "&size=" + size);
            Response consistency = PUBLIC.get("/v1/public-log/consistency?first=" + (at + 1) + "&second=" + size);
            Response head = PUBLIC.get("/v1/public-log/heads/" + (at + 1));

            // then
            assertThat(MerkleProof.includes(root, size, at, Hash.parse(inclusion.path("leafHash")), path(inclusion)))
                    .isTrue();
            assertThat(MerkleProof.isConsistent(
                            Hash.parse(head.path("rootHash")), at + 1, root, size, path(consistency)))
                    .isTrue();
        }
    }

    @Test
    void saysNothingOfPersons() {
        // given
        String plan = Journey.draft(DemoDistrict.campaign(), "PERSON");
        String item = Journey.addItem(plan, Journey.itemRequest(Map.of("coOrganizations", List.of())));
        OFFICER.move("/v1/plans/" + plan + "/submission");
        Journey.endorse(plan);

        // when
        OFFICER.move("/v1/plans/" + plan + "/adoption");

        // then
        assertThat(PUBLIC.get("/v1/public-log/entries?commitment=" + item).<List<String>>path("items")).isEmpty();
    }

    @Test
    void cannotBeChangedInTheDatabaseEither() {
        // given
        Journey.committed(DemoDistrict.campaign());
        String head = PUBLIC.get("/v1/public-log/head").asString();

        // then
        for (String change : List.of(
                "update public_log_entry set canonical = 'x'",
                "delete from public_log_entry",
                "truncate public_log_entry",
                "update public_log_node set level = 1",
                "delete from public_log_node",
                "truncate public_log_node")) {
            assertThatThrownBy(() -> Database.execute(change)).as(change).rootCause().message().containsAnyOf(REFUSALS);
        }
        assertThat(PUBLIC.get("/v1/public-log/head").asString()).isEqualTo(head);
        assertThat(rightsLeft()).isEmpty();
    }

    @Test
    void refusesWhatIsNotThere() {
        Journey.committed(DemoDistrict.campaign());
        long size = size();

        assertThat(PUBLIC.get("/v1/public-log/heads/" + (size + 1_000)).statusCode()).isEqualTo(404);
        assertField(PUBLIC.get("/v1/public-log/inclusion?index=" + size + "&size=" + size), "?index");
        assertField(PUBLIC.get("/v1/public-log/inclusion?index=0&size=" + (size + 1_000)), "?size");
        assertField(PUBLIC.get("/v1/public-log/inclusion"), "?index");
        assertField(PUBLIC.get("/v1/public-log/consistency?first=" + (size + 1_000)), "?first");
        assertField(PUBLIC.get("/v1/public-log/consistency?first=0"), "?first");
        assertField(PUBLIC.get("/v1/public-log/entries?commitment=x"), "?commitment");
        assertThat(Client.PUBLIC.get("/v1/public-log/entries?cursor=%00").statusCode()).isEqualTo(400);
    }

    private static void assertField(Response answer, String pointer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(pointer);
    }

    private static long size() {
        return ((Number) PUBLIC.get("/v1/public-log/head").path("size")).longValue();
    }

    private static Verification.Kept kept(Response head) {
        return new Verification.Kept(
                ((Number) head.path("size")).longValue(), Hash.parse(head.path("rootHash")));
    }

    private static List<Hash> path(Response proof) {
        return proof.<List<String>>path("path").stream().map(Hash::parse).toList();
    }

    /** What the service's login may still do with the two tables besides reading and adding. */
    private static List<String> rightsLeft() {
        return Database.column(
                """
                select table_name || ' ' || privilege_type from information_schema.role_table_grants
                where table_name in ('public_log_entry', 'public_log_node') and grantee = current_user
                and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')""");
    }
}
