package org.huiyin.opinions.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.rectification.CommitmentChanged;
import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithRealParts
@DisplayName("SRT-5: a receipt shows the public commitments that its opinion led to")
class LinkedCommitmentComponentTest {

    private final UUID commitment = UUID.randomUUID();
    private UUID campaign;
    private Given opinion;
    private UUID problem;

    @BeforeEach
    void submit() {
        campaign = DemoDistrict.campaign();
        opinion = Given.in(campaign);
        problem = DemoDistrict.problem(campaign, List.of(opinion.id()));
    }

    @Test
    void showsWhatWasPromisedAndHowFarItIs() {
        // when
        tell(EventCatalogue.COMMITMENT_PUBLISHED, 2, "COMMITTED", true);

        // then
        Awaitility.await().untilAsserted(() -> opinion.seen()
                .body("commitments.commitmentId", contains(commitment.toString()))
                .body("commitments[0].problem", equalTo("路灯不亮"))
                .body("commitments[0].goal", equalTo("全部亮灯"))
                .body("commitments[0].deadline", equalTo("2026-05-23"))
                .body("commitments[0].organizationName", equalTo("演示区城管局"))
                .body("commitments[0].state", equalTo("COMMITTED"))
                .body("state", equalTo("SORTED")));
        tell(EventCatalogue.PROGRESS_REPORTED, 4, "IN_PROGRESS", true);
        Awaitility.await().untilAsserted(() -> opinion.seen().body("commitments.state", contains("IN_PROGRESS")));
    }

    @Test
    void leavesALaterStateWhenAnEarlierOneArrivesAfterIt() {
        // given
        tell(EventCatalogue.PROGRESS_REPORTED, 4, "IN_PROGRESS", true);

        // when
        tell(EventCatalogue.COMMITMENT_PUBLISHED, 2, "COMMITTED", true);
        tell(EventCatalogue.RESULT_PUBLISHED, 3, "RESULT_PUBLISHED", true);

        // then
        Awaitility.await().untilAsserted(() -> opinion.seen()
                .body("results", hasSize(1))
                .body("commitments.state", contains("IN_PROGRESS")));
    }

    @Test
    @DisplayName("REP-7: the words of an item about a person are not kept")
    void keepsTheWordsOfAnItemAboutAPersonAway() {
        // when
        tell(EventCatalogue.COMMITMENT_PUBLISHED, 2, "COMMITTED", false);

        // then
        Awaitility.await().untilAsserted(() -> opinion.seen()
                .body("commitments", hasSize(1))
                .body("commitments[0].problem", nullValue())
                .body("commitments[0].goal", nullValue()));
    }

    @Test
    void followsALinkThatIsMadeLateAndOneThatIsUndone() {
        // given
        tell(EventCatalogue.RESULT_PUBLISHED, 5, "RESULT_PUBLISHED", true);
        Awaitility.await().untilAsserted(() -> opinion.seen().body("state", equalTo("ANSWERED")));
        Given late = Given.in(campaign);
        late.seen().body("commitments", empty()).body("results", empty());

        // when
        DemoDistrict.sorter().body(Map.of("opinionIds", List.of(late.id()))).post("/v1/problems/" + problem + "/opinions");

        // then
        late.seen().body("state", equalTo("ANSWERED")).body("commitments", hasSize(1)).body("results", hasSize(1));
        DemoDistrict.sorter().delete("/v1/problems/" + problem + "/opinions/" + late.id()).then().statusCode(200);
        late.seen().body("commitments", empty()).body("results", empty());
    }

    private void tell(EventContract contract, long sequence, String state, boolean isPublic) {
        LocalDate day = LocalDate.of(2026, 5, 23);
        boolean isResult = contract == EventCatalogue.RESULT_PUBLISHED;
        EventTopics.publish(contract, commitment, sequence, new CommitmentChanged(new CommitmentSnapshot(
                commitment.toString(), UUID.randomUUID().toString(), campaign.toString(), List.of(problem.toString()),
                "路灯不亮", List.of("更换灯具"), "全部亮灯", day, day, "TIME_LIMITED", null, null, false,
                DemoDistrict.UNIT, "分管副局长", List.of(), isPublic, state, "IN_PROGRESS", 1, 0, day, null, null, null,
                isResult ? "修好了。" : null, isResult ? day : null, List.of(), null, List.of(), null, List.of(), List.of(), null,
                null, List.of(), null, false, false)));
    }
}
