package org.huiyin.opinions.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.kit.identity.Caller;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithRealParts
@DisplayName("CAM-1, SRT-5: an opinion that comes in while its organization is merged is passed on like the others")
class MergerMeetsIntakeComponentTest {

    private final String root = "M-" + UUID.randomUUID();
    private final String merged = root + "-OLD";
    private final String successor = root + "-NEW";

    @Inject
    SubmitOpinion submission;

    @Inject
    EntityManager entities;

    @BeforeEach
    void prepare() {
        DemoDistrict.admin().body(Map.of("code", root, "name", "演示区", "kind", "DISTRICT")).post("/v1/organizations");
        for (String code : List.of(merged, successor)) {
            DemoDistrict.admin().body(Map.of("code", code, "name", "演示单位", "kind", "DIRECT_UNIT", "parentCode", root))
                    .post("/v1/organizations").then().statusCode(201);
        }
    }

    @Test
    void makesTheMergerWaitForIt() throws Exception {
        // given
        UUID campaign = DemoDistrict.campaign();

        // when: the merger starts while the opinion is in and not yet committed
        UUID opinion;
        int status;
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            QuarkusTransaction.begin();
            opinion = submitted(campaign);
            Future<Integer> merger = other.submit(this::merge);
            Awaitility.await().pollInSameThread().until(this::someoneWaitsForThisTransaction);
            QuarkusTransaction.commit();
            status = merger.get();
        }

        // then
        assertThat(status).isEqualTo(200);
        DemoDistrict.sorter().get("/v1/opinions/" + opinion).then()
                .body("organizationCode", equalTo(merged))
                .body("passedTo", equalTo(successor));
    }

    private UUID submitted(UUID campaign) {
        OpinionContent content = new OpinionContent(
                campaign, merged, Target.UNIT_TEAM, Channel.ONLINE, Respondent.RESIDENT, Direction.REVERSE, null,
                "演示路的路灯不亮。", LocalDate.of(2026, 3, 2), null, null);
        return submission.submit(Caller.PUBLIC, content, null, new SubmitOpinion.Named(null, null), false) instanceof SubmitOpinion.Outcome.Submitted submitted
                ? submitted.opinion().id().value()
                : null;
    }

    private int merge() {
        String path = "/v1/organizations/" + merged;
        return DemoDistrict.admin().header("If-Match", DemoDistrict.anyone().get(path).header("ETag"))
                .body(Map.of("successorCode", successor))
                .post(path + "/merger")
                .statusCode();
    }

    private boolean someoneWaitsForThisTransaction() {
        return (Boolean) entities.createNativeQuery(
                        "select exists (select from pg_locks where locktype = 'transactionid' and not granted)",
                        Boolean.class)
                .getSingleResult();
    }
}
