package org.huiyin.opinions.sorting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.rectification.CommitmentChanged;
import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.PersonsDistrict;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@DisplayName("SRT-3, SRT-5: opinions come to the results of the problem that takes them")
@QuarkusTest
@WithRealParts
class MergedResultComponentTest {

    private UUID campaign;
    private UUID opinion;
    private String receipt;
    private UUID solved;

    @BeforeEach
    void solve() {
        campaign = DemoDistrict.campaign();
        Response submitted = DemoDistrict.anyone().body(DemoDistrict.opinion(campaign)).post("/v1/opinions");
        opinion = UUID.fromString(submitted.path("opinionId"));
        receipt = submitted.path("receipt");
        solved = solvedProblem(campaign, List.of(DemoDistrict.submitted(DemoDistrict.opinion(campaign))));
    }

    private static UUID solvedProblem(UUID campaign, List<UUID> opinions) {
        UUID problem = DemoDistrict.problem(campaign, opinions);
        UUID commitment = UUID.randomUUID();
        CommitmentChanged published = new CommitmentChanged(result(campaign, problem, commitment));
        EventTopics.publish(EventCatalogue.RESULT_PUBLISHED, commitment, 8, published);
        Awaitility.await().untilAsserted(() -> DemoDistrict.sorter()
                .queryParam("problem", problem)
                .get("/v1/opinions")
                .then()
                .body("items.solved", contains(true)));
        return problem;
    }

    @Test
    @DisplayName("SRT-5: no opinion is left without an answer: what only the result had answered is open again after the merge")
    void answersWhatIsMergedInAndOpensItAgainWithTheMerge() {
        // given
        UUID open = DemoDistrict.problem(campaign, List.of(opinion));

        // when
        UUID regrouping = OfficeDesk.id(OfficeDesk.merge(open, solved));

        // then
        OfficeDesk.opinion(opinion).then().body("state", equalTo("ANSWERED")).body("solved", equalTo(true));
        inquire().then().body("results.text", contains("修好了。"));
        OfficeDesk.undo(regrouping).then().statusCode(200);
        OfficeDesk.opinion(opinion).then().body("state", equalTo("SORTED")).body("solved", equalTo(false))
                .body("closedOn", nullValue());
        inquire().then().body("results", hasSize(0));
        DemoDistrict.sorter().body(Map.of("text", "已安排。")).post("/v1/opinions/" + opinion + "/answer")
                .then().statusCode(200).body("state", equalTo("ANSWERED"));
    }

    @Test
    @DisplayName("SRT-5: an opinion that is taken out of a solved problem by itself is open again, and other services are told")
    void opensAgainWhatWasLinkedByMistake() {
        // given
        OfficeDesk.link(solved, opinion).then().statusCode(200);
        OfficeDesk.opinion(opinion).then().body("state", equalTo("ANSWERED"));

        // when
        unlink(opinion);

        // then
        OfficeDesk.opinion(opinion).then().body("state", equalTo("SORTED")).body("solved", equalTo(false));
        Awaitility.await().untilAsserted(() -> assertThat(EventTopics.read(EventCatalogue.OPINION_SORTED, opinion))
                .anySatisfy(event -> {
                    assertThat(event.at("/data/opinion/state").asText()).isEqualTo("SORTED");
                    assertThat(event.at("/data/opinion/problemIds")).isEmpty();
                }));
    }

    @Test
    @DisplayName("SRT-1, SRT-5: an undone sorting into a solved problem leaves the opinion as unsorted and open as it was")
    void opensAgainWhatWasSortedIntoTheProblemByMistake() {
        // given
        String sorting = DemoDistrict.sorter()
                .body(Map.of("opinionIds", List.of(opinion), "problemId", solved))
                .post("/v1/opinion-sortings")
                .then()
                .statusCode(201)
                .extract()
                .path("sorting.id");
        OfficeDesk.opinion(opinion).then().body("state", equalTo("ANSWERED"));

        // when
        DemoDistrict.sorter().post("/v1/opinion-sortings/" + sorting + "/reversal").then().statusCode(200);

        // then
        OfficeDesk.opinion(opinion).then()
                .body("state", equalTo("RECEIVED"))
                .body("categoryCode", nullValue())
                .body("closedOn", nullValue());
    }

    @Test
    @DisplayName("SRT-5, CAM-1: what is open again after its organization was merged is the successor's to answer")
    void goesToTheSuccessorWhenItIsOpenAgain() {
        // given
        PersonsDistrict district = new PersonsDistrict();
        UUID linked = district.collected(district.aboutTeam());
        DemoDistrict.sorter().body(Map.of("categoryCode", "PUBLIC_ORDER")).post("/v1/opinions/" + linked + "/sorting");
        UUID mended = solvedProblem(district.campaign, List.of(DemoDistrict.submitted(DemoDistrict.opinion(district.campaign))));
        OfficeDesk.link(mended, linked).then().statusCode(200);
        String path = "/v1/organizations/" + district.unit;
        DemoDistrict.admin().header("If-Match", DemoDistrict.anyone().get(path).header("ETag"))
                .body(Map.of("successorCode", DemoDistrict.UNIT))
                .post(path + "/merger").then().statusCode(200);
        OfficeDesk.opinion(linked).then().body("state", equalTo("ANSWERED")).body("passedTo", nullValue());

        // when
        unlink(mended, linked);

        // then
        OfficeDesk.opinion(linked).then().body("state", equalTo("SORTED")).body("passedTo", equalTo(DemoDistrict.UNIT));
    }

    @Test
    @DisplayName("SRT-5: an opinion that was answered in words stays answered")
    void leavesWhatWasAnsweredInWords() {
        // given
        DemoDistrict.sorter().body(Map.of("text", "已修好。")).post("/v1/opinions/" + opinion + "/answer")
                .then().statusCode(200);
        OfficeDesk.link(solved, opinion).then().statusCode(200);

        // when
        unlink(opinion);

        // then
        OfficeDesk.opinion(opinion).then().body("state", equalTo("ANSWERED")).body("solved", equalTo(false));
    }

    private void unlink(UUID linked) {
        unlink(solved, linked);
    }

    private static void unlink(UUID problem, UUID linked) {
        DemoDistrict.sorter().delete("/v1/problems/" + problem + "/opinions/" + linked).then().statusCode(200);
    }

    private Response inquire() {
        return DemoDistrict.anyone().body(Map.of("receipt", receipt)).post("/v1/receipts/inquiries");
    }

    private static CommitmentSnapshot result(UUID campaign, UUID problem, UUID commitment) {
        LocalDate day = LocalDate.of(2026, 5, 23);
        return new CommitmentSnapshot(
                commitment.toString(), UUID.randomUUID().toString(), campaign.toString(), List.of(problem.toString()),
                "路灯不亮", List.of("更换灯具"), "全部亮灯", day, day, "TIME_LIMITED", null, null, false,
                DemoDistrict.UNIT, "分管副局长", List.of(), true, "RESULT_PUBLISHED", "KEPT", 1, 100, day, null, day, day,
                "修好了。", day, List.of(), null, List.of(), null, List.of(), List.of(), null, null, List.of(),
                null, false, false);
    }
}
