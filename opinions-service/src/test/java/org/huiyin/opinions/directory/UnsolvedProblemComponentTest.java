package org.huiyin.opinions.directory;

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
import org.huiyin.contracts.rectification.CommitmentChanged;
import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithRealParts
@DisplayName("CAM-1, REC-8: who has a problem to put right is not dissolved")
class UnsolvedProblemComponentTest {

    private final UUID commitment = UUID.randomUUID();
    private Tree tree;
    private UUID campaign;

    @BeforeEach
    void begin() {
        tree = new Tree();
        campaign = DemoDistrict.campaign();
    }

    @Test
    @DisplayName("CAM-1: an organization is dissolved once every commitment that was made of its problems is concluded")
    void standsUntilItsProblemsAreSolved() {
        // given
        tree.add("U", "DIRECT_UNIT", "");
        UUID problem = assigned("U");
        refuses("U", 1);
        tell(problem, 7, "RESULT_PUBLISHED");

        // when
        tell(problem, 9, "CONCLUDED");

        // then
        Awaitility.await().untilAsserted(() -> tree.dissolve("U").then().statusCode(200));
    }

    @Test
    @DisplayName("CAM-1: it is merged instead, and its successor has the problem from then on")
    void isMergedInstead() {
        // given
        tree.add("U", "DIRECT_UNIT", "");
        tree.add("NEXT", "DIRECT_UNIT", "");
        tree.add("LAST", "DIRECT_UNIT", "");
        assigned("U");

        // when
        tree.merge("U", "NEXT").then().statusCode(200);

        // then
        refuses("NEXT", 1);
        tree.merge("NEXT", "LAST").then().statusCode(200);
        refuses("LAST", 1);
    }

    private void refuses(String organization, int problems) {
        tree.dissolve(organization).then()
                .statusCode(409)
                .body("code", equalTo("organization-still-needed"))
                .body("standing", equalTo(List.of(Map.of("what", "unsolved-problems", "count", problems))));
    }

    private UUID assigned(String organization) {
        UUID opinion = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        UUID problem = DemoDistrict.problem(campaign, List.of(opinion));
        DemoDistrict.sorter()
                .body(Map.of("organizationCode", tree.code(organization)))
                .post("/v1/problems/" + problem + "/assignment").then().statusCode(200);
        return problem;
    }

    private void tell(UUID problem, long sequence, String state) {
        LocalDate day = LocalDate.of(2026, 5, 23);
        EventTopics.publish(EventCatalogue.COMMITMENT_CONCLUDED, commitment, sequence, new CommitmentChanged(new CommitmentSnapshot(
                commitment.toString(), UUID.randomUUID().toString(), campaign.toString(), List.of(problem.toString()),
                "路灯不亮", List.of("更换灯具"), "全部亮灯", day, day, "TIME_LIMITED", null, null, false,
                tree.code("U"), "分管副局长", List.of(), true, state, "IN_PROGRESS", 1, 0, day, null, null, null,
                null, null, List.of(), null, List.of(), null, List.of(), List.of(), null, null, List.of(), null, false, false)));
    }
}
