package org.huiyin.rectification.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.huiyin.publiclog.Verification;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/**
 * TRU-1, TRU-2: the service dies between any two statements of a publication, seen from the database: its connection is
 * gone. Then commitment, history, change log, public log and event are all there or none of them, and after another try
 * they agree.
 */
@QuarkusTest
@QuarkusTestResource(value = CuttableParts.class, restrictToAnnotatedClass = true)
class KilledPublicationComponentTest {

    /** A publication is not that long: more would mean that the cut never finds its transaction's end. */
    private static final int MOST_STATEMENTS = 300;

    @TempDir
    private Path folder;

    @BeforeEach
    void knowTheDistrict() {
        DemoDistrict.tell();
    }

    /** What is published, by a request about something that has a state of its own. */
    enum Publication {
        ADOPTION("from plan .*for (no key )?update", "select state from plan where id = ?") {
            @Override
            Case prepare() {
                String plan = Journey.draft(DemoDistrict.campaign());
                String item = Journey.addItem(plan);
                Journey.addItem(plan);
                OFFICER.move("/v1/plans/" + plan + "/submission");
                Journey.endorse(plan);
                OFFICER.move("/v1/plans/" + plan + "/consultation", Map.of("days", 0));
                return new Case(item, plan, () -> OFFICER.post("/v1/plans/" + plan + "/adoption", Map.of()));
            }
        },
        AMENDMENT("from amendment_request ", "select state from amendment_request where id = ?") {
            @Override
            Case prepare() {
                String item = Journey.committed(DemoDistrict.campaign());
                String amendment = OFFICER.move("/v1/commitments/" + item + "/amendments", Map.of(
                        "field", "goal", "after", "亮灯率达到95%", "reason", "灯具到货延迟")).path("id");
                return new Case(item, amendment, () -> LEADER.post("/v1/amendments/" + amendment + "/approval", Map.of()));
            }
        },
        RESULT("from item .*for (no key )?update", "select state from item where id = ?") {
            @Override
            Case prepare() {
                String item = Journey.completed(DemoDistrict.campaign());
                SUPERVISOR.move("/v1/items/" + item + "/verification", Map.of("note", "属实"), "*");
                return new Case(item, item, () -> OFFICER.post("/v1/items/" + item + "/result", Map.of("text", "路灯已更换")));
            }
        },
        REOPENING("from survey .*for (no key )?update", "select state from survey where id = ?") {
            @Override
            Case prepare() {
                String item = Journey.resultPublished(DemoDistrict.campaign());
                String survey = Journey.survey(item);
                Journey.vote(survey, 10, 6);
                return new Case(item, survey, () -> SUPERVISOR.post("/v1/surveys/" + survey + "/closing", Map.of()));
            }
        };

        private final String beginsWith;
        private final String ownerState;

        Publication(String beginsWith, String ownerState) {
            this.beginsWith = beginsWith;
            this.ownerState = ownerState;
        }

        abstract Case prepare();

        Response cutBefore(int statement, Case prepared) {
            new Cut(statement, beginsWith).order();
            return prepared.request.get();
        }

        Trail trailOf(Case prepared) {
            return Trail.of(prepared.item, prepared.owner, ownerState);
        }
    }

    /** @param owner what the request is about */
    private record Case(String item, String owner, Supplier<Response> request) {}

    @ParameterizedTest
    @EnumSource
    void leavesNothingWhenItDiesBeforeTheCommitAndEverythingWhenItIsTriedAgain(Publication publication) throws IOException {
        // given
        Case prepared = publication.prepare();
        Trail before = publication.trailOf(prepared);
        int statement = 1;

        // when
        Response answer = publication.cutBefore(statement, prepared);
        while (Cut.wasMade()) {
            // then
            assertThat(answer.statusCode()).as("cut before statement %d: %s", statement, answer.asString()).isGreaterThanOrEqualTo(500);
            assertThat(publication.trailOf(prepared)).as("cut before statement " + statement).isEqualTo(before);
            assertThat(statement).isLessThan(MOST_STATEMENTS);
            statement++;
            answer = publication.cutBefore(statement, prepared);
        }

        // then
        assertThat(statement).as("statements that were cut off").isGreaterThan(10);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertWhole(publication.trailOf(prepared), before);
        assertThat(Set.copyOf(Trail.accounts(prepared.item))).as("what each says").hasSize(1);
        assertSound();
    }

    @ParameterizedTest
    @EnumSource
    void leavesEverythingWhenItDiesBetweenTheCommitAndItsAnswer(Publication publication) throws IOException {
        // given
        Case prepared = publication.prepare();
        Trail before = publication.trailOf(prepared);

        // when
        Response answer = publication.cutBefore(Cut.AFTER_COMMIT, prepared);

        // then
        assertThat(Cut.wasMade()).isTrue();
        assertThat(answer.statusCode()).as(answer.asString()).isGreaterThanOrEqualTo(500);
        Trail after = publication.trailOf(prepared);
        assertWhole(after, before);
        assertThat(Set.copyOf(Trail.accounts(prepared.item))).as("what each says").hasSize(1);
        assertSound();

        // and whoever asks again is told that it was done
        assertThat(prepared.request.get().statusCode()).isEqualTo(409);
        assertThat(publication.trailOf(prepared)).isEqualTo(after);
    }

    private static void assertWhole(Trail after, Trail before) {
        assertThat(after.state()).isNotEqualTo(before.state());
        assertThat(after.owner()).isNotEqualTo(before.owner());
        assertThat(Stream.of(after.history() - before.history(), after.changes() - before.changes(),
                        after.told() - before.told(), after.nodes() - before.nodes()))
                .allMatch(more -> more >= 1);
        assertThat(after.logged()).isEqualTo(before.logged() + 1);
    }

    private void assertSound() throws IOException {
        Path file = Files.write(folder.resolve("log.jsonl"), Client.PUBLIC.get("/v1/public-log/download").asByteArray());
        assertThat(List.of(Verification.of(file, null)))
                .hasOnlyElementsOfType(Verification.Verdict.Sound.class);
    }
}
