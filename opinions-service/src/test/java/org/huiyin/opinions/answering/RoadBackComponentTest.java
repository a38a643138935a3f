package org.huiyin.opinions.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.rectification.CommitmentChanged;
import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** SRT-5: the result of a linked item reaches everyone who gave an opinion on the problem. */
@QuarkusTest
@WithRealParts
class RoadBackComponentTest {

    @Inject
    EntityManager entities;

    private final UUID commitment = UUID.randomUUID();
    private UUID campaign;
    private UUID opinion;
    private String receipt;

    @BeforeEach
    void submit() {
        campaign = DemoDistrict.campaign();
        Response submitted = DemoDistrict.anyone().body(DemoDistrict.opinion(campaign)).post("/v1/opinions");
        opinion = UUID.fromString(submitted.path("opinionId"));
        receipt = submitted.path("receipt");
    }

    @Test
    void answersEveryLinkedOpinionWithThePublishedResult() {
        // given
        UUID problem = DemoDistrict.problem(campaign, List.of(opinion));

        // when
        publish(8, 1, "共更换路灯46盏。", true, problem);

        // then
        awaitState("ANSWERED", true);
        inquire().then()
                .body("solved", equalTo(true))
                .body("results", hasSize(1))
                .body("results[0].text", equalTo("共更换路灯46盏。"))
                .body("results[0].organizationName", equalTo("演示区城管局"))
                .body("results[0].standing", equalTo(true));
        Awaitility.await().untilAsserted(
                () -> assertThat(EventTopics.read(EventCatalogue.OPINION_ANSWERED, opinion)).hasSize(1));
    }

    @Test
    void leavesAnAnswerThatWasGivenAndOnlySaysSolved() {
        // given
        UUID problem = DemoDistrict.problem(campaign, List.of(opinion));
        DemoDistrict.sorter().body(Map.of("text", "已转办。")).post("/v1/opinions/" + opinion + "/answer");

        // when
        publish(8, 1, "修好了。", true, problem);

        // then
        awaitState("ANSWERED", true);
        inquire().then().body("answers", hasSize(1)).body("results", hasSize(1));
        Awaitility.await().untilAsserted(() ->
                assertThat(EventTopics.read(EventCatalogue.OPINION_SOLUTION_CHANGED, opinion)).hasSize(1));
    }

    @Test
    void takesTheSolutionBackWhenTheItemIsReopened() {
        // given
        UUID problem = DemoDistrict.problem(campaign, List.of(opinion));
        publish(8, 1, "修好了。", true, problem);
        awaitState("ANSWERED", true);

        // when
        reopen(10, 2, problem);

        // then
        awaitState("ANSWERED", false);
        inquire().then().body("results[0].standing", equalTo(false));
        publish(14, 2, "又修好了。", true, problem);
        awaitState("ANSWERED", true);
        inquire().then().body("results", hasSize(2));
    }

    @Test
    void tellsAResultThatArrivesAfterItsReopeningAsOneThatDoesNotStand() {
        // given
        UUID problem = DemoDistrict.problem(campaign, List.of(opinion));
        reopen(10, 2, problem);

        // when
        publish(8, 1, "修好了。", true, problem);

        // then
        Awaitility.await().untilAsserted(() -> inquire().then()
                .body("results", hasSize(1))
                .body("results[0].text", equalTo("修好了。"))
                .body("results[0].standing", equalTo(false))
                .body("solved", equalTo(false)));
    }

    @Test
    void leavesTheLatestRoundsResultStandingWhenItsReopeningArrivesLate() {
        // given
        UUID problem = DemoDistrict.problem(campaign, List.of(opinion));
        publish(8, 1, "修好了。", true, problem);
        publish(14, 2, "又修好了。", true, problem);

        // when
        reopen(10, 2, problem);
        UUID marker = DemoDistrict.problem(campaign, List.of(opinion));
        publishOther(marker);

        // then
        Awaitility.await().untilAsserted(() -> inquire().then()
                .body("results", hasSize(3))
                .body("results.findAll { !it.standing }.text", contains("修好了。")));
        awaitState("ANSWERED", true);
    }

    @Test
    void staysSolvedWhileAnotherResultStands() {
        // given
        UUID first = DemoDistrict.problem(campaign, List.of(opinion));
        UUID second = DemoDistrict.problem(campaign, List.of(opinion));
        publish(8, 1, "修好了。", true, first);
        publishOther(second);
        Awaitility.await().untilAsserted(() -> inquire().then().body("results", hasSize(2)));

        // when
        reopen(10, 2, first);

        // then
        Awaitility.await().untilAsserted(() -> inquire().then()
                .body("results.findAll { !it.standing }", hasSize(1))
                .body("solved", equalTo(true)));
    }

    @Test
    void reachesAnOpinionThatIsLinkedAfterwards() {
        // given
        UUID early = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        UUID problem = DemoDistrict.problem(campaign, List.of(early));
        publish(8, 1, "修好了。", true, problem);
        Awaitility.await().untilAsserted(() ->
                DemoDistrict.sorter().get("/v1/opinions/" + early).then().body("solved", equalTo(true)));

        // when
        DemoDistrict.sorter().body(Map.of("opinionIds", List.of(opinion))).post("/v1/problems/" + problem + "/opinions");

        // then
        awaitState("ANSWERED", true);
        inquire().then().body("results[0].text", equalTo("修好了。"));
        DemoDistrict.sorter().delete("/v1/problems/" + problem + "/opinions/" + opinion).then().statusCode(200);
        // The result was its only answer: it waits for one again.
        awaitState("SORTED", false);
        inquire().then().body("results", hasSize(0));
    }

    @Test
    void keepsTheWordsOfAResultAboutAPersonToItself() {
        // given
        UUID problem = DemoDistrict.problem(campaign, List.of(opinion));

        // when
        publish(8, 1, "words about a person", false, problem);

        // then
        awaitState("ANSWERED", true);
        inquire().then().body("results", hasSize(1)).body("results[0].text", nullValue());
    }

    @Test
    void reachesThousandsOfOpinionsOfOneProblem() {
        // given
        UUID problem = ManyLetters.inOneProblem(campaign, 1_200);

        // when
        publish(8, 1, "修好了。", true, problem);

        // then
        Awaitility.await().untilAsserted(() -> assertThat(solvedInCampaign()).isEqualTo(1_200));
    }

    @Test
    void setsAResultWithoutWordsAside() {
        // given
        UUID problem = DemoDistrict.problem(campaign, List.of(opinion));
        EventTopics.publish(
                EventCatalogue.RESULT_PUBLISHED, commitment, 8, new CommitmentChanged(snapshot(commitment, 1, null, true, problem)));

        // when
        UUID next = UUID.randomUUID();
        EventTopics.publish(
                EventCatalogue.RESULT_PUBLISHED, next, 8, new CommitmentChanged(snapshot(next, 1, "修好了。", true, problem)));

        // then
        awaitState("ANSWERED", true);
        Awaitility.await().untilAsserted(() -> assertThat(DemoDistrict.admin()
                        .get("/v1/dead-letters/opinions-service")
                        .<List<String>>path("letters.key"))
                .contains(commitment.toString()));
    }

    private long solvedInCampaign() {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                        "select count(*) from opinion where campaign_id = :campaign and solved and state = 'ANSWERED'")
                .setParameter("campaign", campaign)
                .getSingleResult()).longValue());
    }

    private void awaitState(String state, boolean isSolved) {
        Awaitility.await().untilAsserted(() -> DemoDistrict.sorter().get("/v1/opinions/" + opinion).then()
                .body("state", equalTo(state))
                .body("solved", equalTo(isSolved)));
    }

    private Response inquire() {
        return DemoDistrict.anyone().body(Map.of("receipt", receipt)).post("/v1/receipts/inquiries");
    }

    private void publish(long sequence, int round, String result, boolean isPublic, UUID problem) {
        EventTopics.publish(
                EventCatalogue.RESULT_PUBLISHED,
                commitment,
                sequence,
                new CommitmentChanged(snapshot(commitment, round, result, isPublic, problem)));
    }

    private void publishOther(UUID problem) {
        UUID other = UUID.randomUUID();
        EventTopics.publish(
                EventCatalogue.RESULT_PUBLISHED, other, 8, new CommitmentChanged(snapshot(other, 1, "也修好了。", true, problem)));
    }

    private void reopen(long sequence, int round, UUID problem) {
        EventTopics.publish(
                EventCatalogue.COMMITMENT_REOPENED,
                commitment,
                sequence,
                new CommitmentChanged(snapshot(commitment, round, null, true, problem)));
    }

    private CommitmentSnapshot snapshot(UUID id, int round, String result, boolean isPublic, UUID problem) {
        LocalDate day = LocalDate.of(2026, 5, 23);
        return new CommitmentSnapshot(
                id.toString(), UUID.randomUUID().toString(), campaign.toString(), List.of(problem.toString()),
                "路灯不亮", List.of("更换灯具"), "全部亮灯", day, day, "TIME_LIMITED", null, null, false,
                DemoDistrict.UNIT, "分管副局长", List.of(), isPublic,
                result == null ? "IN_PROGRESS" : "RESULT_PUBLISHED", "KEPT", round, 100, day, null, day, day,
                result, result == null ? null : day, List.of(), null, List.of(), null, List.of(),
                List.of(), null, null, List.of(), null, false, false);
    }
}
