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
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
        solved = DemoDistrict.problem(campaign, List.of(DemoDistrict.submitted(DemoDistrict.opinion(campaign))));
        UUID commitment = UUID.randomUUID();
        EventTopics.publish(EventCatalogue.RESULT_PUBLISHED, commitment, 8, new CommitmentChanged(result(commitment)));
        Awaitility.await().untilAsserted(() -> DemoDistrict.sorter()
                .queryParam("problem", solved)
                .get("/v1/opinions")
                .then()
                .body("items.solved", contains(true)));
    }

    @Test
    void answersWhatIsMergedInAndTakesTheResultBackWithTheMerge() {
        // given
        UUID open = DemoDistrict.problem(campaign, List.of(opinion));

        // when
        UUID regrouping = OfficeDesk.id(OfficeDesk.merge(open, solved));

        // then
        OfficeDesk.opinion(opinion).then().body("state", equalTo("ANSWERED")).body("solved", equalTo(true));
        inquire().then().body("results.text", contains("修好了。"));
        OfficeDesk.undo(regrouping).then().statusCode(200);
        OfficeDesk.opinion(opinion).then().body("state", equalTo("ANSWERED")).body("solved", equalTo(false));
        inquire().then().body("results", hasSize(0));
    }

    private Response inquire() {
        return DemoDistrict.anyone().body(Map.of("receipt", receipt)).post("/v1/receipts/inquiries");
    }

    private CommitmentSnapshot result(UUID commitment) {
        LocalDate day = LocalDate.of(2026, 5, 23);
        return new CommitmentSnapshot(
                commitment.toString(), UUID.randomUUID().toString(), campaign.toString(), List.of(solved.toString()),
                "路灯不亮", List.of("更换灯具"), "全部亮灯", day, day, "TIME_LIMITED", null, null, false,
                DemoDistrict.UNIT, "分管副局长", List.of(), true, "RESULT_PUBLISHED", "KEPT", 1, 100, day, null, day, day,
                "修好了。", day, List.of(), null);
    }
}
