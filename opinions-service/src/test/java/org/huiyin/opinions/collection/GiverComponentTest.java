package org.huiyin.opinions.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.TestClock;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithRealParts
@DisplayName("COL-5: a named giver is seen by who must answer, and erased when that is over")
class GiverComponentTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Inject
    GiverErasure erasure;

    @Inject
    EntityManager entities;

    private UUID campaign;
    private UUID opinion;
    private String receipt;

    @BeforeEach
    void submit() {
        campaign = DemoDistrict.campaign();
        TestClock.turnTo(MONDAY);
        Response submitted = DemoDistrict.anyone().body(named("UNIT_TEAM")).post("/v1/opinions");
        opinion = UUID.fromString(submitted.path("opinionId"));
        receipt = submitted.path("receipt");
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    @DisplayName("TRU-3: every look at a giver is recorded, and without the name")
    void recordsEveryLook() {
        // when
        Response byOffice = look(DemoDistrict.sorter());
        Response byOfficer = look(officer());

        // then
        byOffice.then().statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("name", equalTo("居民甲"))
                .body("contact", equalTo("13800000000"));
        byOfficer.then().statusCode(200);
        assertThat(logged(opinion.toString(), "look-at-giver"))
                .hasSize(2).noneMatch(details -> details.contains("居民甲"));
    }

    @Test
    void isForWhoMustAnswerAndNobodyElse() {
        // given
        UUID aboutPerson = DemoDistrict.submitted(named("UNIT_TEAM_MEMBER"));
        UUID anonymous = DemoDistrict.submitted(DemoDistrict.opinion(campaign));

        // when, then
        look(DemoDistrict.officer(DemoDistrict.TOWN)).then().statusCode(403);
        officer().get("/v1/opinions/" + aboutPerson + "/giver").then()
                .statusCode(403).body("code", equalTo("opinion-about-person"));
        DemoDistrict.admin().get("/v1/opinions/" + opinion + "/giver").then().statusCode(403);
        DemoDistrict.sorter().get("/v1/opinions/" + aboutPerson + "/giver").then().statusCode(200);
        DemoDistrict.sorter().get("/v1/opinions/" + anonymous + "/giver").then()
                .statusCode(404).body("code", equalTo("giver-unknown"));
        assertThat(logged(opinion.toString(), "look-at-giver")).isEmpty();
    }

    @Test
    void isOverForTheOrganizationOnceTheOpinionIsClosed() {
        // given
        close();

        // when, then
        look(officer()).then().statusCode(409).body("code", equalTo("opinion-not-in-state"));
        look(DemoDistrict.sorter()).then().statusCode(200);
    }

    @Test
    @DisplayName("SRT-4: what was forwarded in other words hides its giver from the organization")
    void isHiddenWhereTheOpinionWasForwardedInOtherWords() {
        // given
        DemoDistrict.sorter().body(Map.of("categoryCode", "PUBLIC_ORDER")).post("/v1/opinions/" + opinion + "/sorting");
        DemoDistrict.sorter().body(Map.of("text", "有居民反映路灯问题。")).post("/v1/opinions/" + opinion + "/forwardings")
                .then().statusCode(201);

        // when, then
        look(officer()).then().statusCode(403).body("code", equalTo("opinion-reworded"));
        look(DemoDistrict.sorter()).then().statusCode(200);
    }

    @Test
    void isErasedSoManyDaysAfterTheOpinionWasClosed() {
        // given
        close();

        // when
        TestClock.turnTo(MONDAY.plusDays(89));
        erasure.eraseAll();
        look(DemoDistrict.sorter()).then().statusCode(200);
        TestClock.turnTo(MONDAY.plusDays(90));
        int erased = erasure.eraseAll();

        // then
        assertThat(erased).isGreaterThanOrEqualTo(1);
        look(DemoDistrict.sorter()).then().statusCode(404).body("code", equalTo("giver-unknown"));
        assertThat(logged(MONDAY.plusDays(90).toString(), "erase-givers"))
                .anyMatch(details -> details.contains("\"erased\""));
        DemoDistrict.anyone().body(Map.of("receipt", receipt)).post("/v1/receipts/inquiries").then()
                .statusCode(200).body("state", equalTo("ANSWERED"));
    }

    @Test
    void staysWhileTheOpinionIsOpenAndFollowsTheCampaignsOwnTerm() {
        // given
        DemoDistrict.admin().header("If-Match", "*").body(Map.of("eraseGiversAfterDays", 0))
                .put("/v1/campaigns/" + campaign + "/answer-policy").then().statusCode(200);
        TestClock.turnTo(MONDAY.plusDays(1_000));
        erasure.eraseAll();
        look(DemoDistrict.sorter()).then().statusCode(200);

        // when
        close();
        erasure.eraseAll();

        // then
        look(DemoDistrict.sorter()).then().statusCode(404);
    }

    @Test
    void erasesEachOnceInBatchesThoughReplicasDoItAtOnce() throws Exception {
        // given
        for (int one = 0; one < 5; one++) {
            UUID other = DemoDistrict.submitted(named("UNIT_TEAM"));
            DemoDistrict.sorter().body(Map.of("text", "已答复")).post("/v1/opinions/" + other + "/answer").then()
                    .statusCode(200);
        }
        close();
        TestClock.turnTo(MONDAY.plusDays(90));
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> erasing = () -> {
            start.await();
            return erasure.eraseAll();
        };

        // when
        int erased = 0;
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> done : replicas.invokeAll(List.of(erasing, erasing))) {
                erased += done.get();
            }
        }
        erased += erasure.eraseAll();

        // then
        assertThat(erased).isGreaterThanOrEqualTo(6);
        assertThat(closedGiversOfCampaign()).isZero();
    }

    @Test
    void isErasedAtOnceWhenTheGiverAsksForItWithTheReceipt() {
        // when
        Response erased = takeBack(receipt);

        // then
        erased.then().statusCode(200).body("erased", equalTo(true));
        look(DemoDistrict.sorter()).then().statusCode(404).body("code", equalTo("giver-unknown"));
        takeBack(receipt).then().statusCode(200).body("erased", equalTo(false));
        takeBack("0000000000000000").then().statusCode(404).body("code", equalTo("receipt-not-found"));
        assertThat(logged(opinion.toString(), "erase-own-giver")).hasSize(1);
    }

    private Map<String, Object> named(String target) {
        Map<String, Object> named = DemoDistrict.opinion(campaign);
        named.put("target", target);
        named.put("giver", Map.of("name", "居民甲", "contact", "13800000000"));
        return named;
    }

    private void close() {
        DemoDistrict.sorter().body(Map.of("text", "已答复")).post("/v1/opinions/" + opinion + "/answer").then()
                .statusCode(200);
    }

    private Response look(RequestSpecification caller) {
        return caller.get("/v1/opinions/" + opinion + "/giver");
    }

    private static Response takeBack(String receipt) {
        return DemoDistrict.anyone().body(Map.of("receipt", receipt)).post("/v1/receipts/giver-erasures");
    }

    private static RequestSpecification officer() {
        return DemoDistrict.officer(DemoDistrict.UNIT);
    }

    private List<String> logged(String id, String action) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select cast(details as text) from change_log where aggregate_id = :id and action = :action",
                        String.class)
                .setParameter("id", id)
                .setParameter("action", action)
                .getResultList());
    }

    private long closedGiversOfCampaign() {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                        "select count(*) from giver g join opinion o on o.id = g.opinion_id where o.campaign_id = :campaign and o.closed_on is not null")
                .setParameter("campaign", campaign)
                .getSingleResult()).longValue());
    }
}
