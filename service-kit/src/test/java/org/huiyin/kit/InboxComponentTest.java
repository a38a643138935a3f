package org.huiyin.kit;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.contracts.envelope.CloudEvent;
import org.huiyin.contracts.rectification.PlanChanged;
import org.huiyin.contracts.rectification.PlanSnapshot;
import org.huiyin.kit.sample.PlanReader;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithRealParts
class InboxComponentTest {

    private static final String LETTERS = "/v1/dead-letters/opinions-service";

    @Inject
    EntityManager entities;

    @BeforeEach
    void breakAgain() {
        PlanReader.MENDED.set(false);
    }

    @Test
    void appliesAnEventOnceHoweverOftenItComes() {
        // given
        UUID plan = UUID.randomUUID();
        CloudEvent<Object> event =
                EventTopics.event(EventCatalogue.PLAN_ENDORSED, plan, 3, data(plan, "DEMO", "ENDORSED"));

        // when
        EventTopics.publish(event, Topics.RECTIFICATION);
        EventTopics.publish(event, Topics.RECTIFICATION);
        EventTopics.publish(EventCatalogue.PLAN_ENDORSED, plan, 4, data(plan, "DEMO", "LATER"));

        // then
        Awaitility.await().untilAsserted(() -> assertThat(applied(plan)).containsExactly("ENDORSED", "LATER"));
    }

    @Test
    void ignoresAnOlderVersionOfAnAggregate() {
        // given
        UUID plan = UUID.randomUUID();

        // when
        EventTopics.publish(EventCatalogue.PLAN_ENDORSED, plan, 5, data(plan, "DEMO", "FIFTH"));
        EventTopics.publish(EventCatalogue.PLAN_ENDORSED, plan, 4, data(plan, "DEMO", "FOURTH"));
        EventTopics.publish(EventCatalogue.PLAN_ENDORSED, plan, 6, data(plan, "DEMO", "SIXTH"));

        // then
        Awaitility.await().untilAsserted(() -> assertThat(applied(plan)).containsExactly("FIFTH", "SIXTH"));
    }

    @Test
    void passesOverTypesThatItHasNoUseFor() {
        // given
        UUID plan = UUID.randomUUID();

        // when
        EventTopics.publishRaw(Topics.RECTIFICATION, plan.toString(), """
                {"specversion":"1.0","id":"%s","source":"/x","type":"org.huiyin.later.v9","subject":"%s","sequence":"0000000009","data":{}}"""
                .formatted(UUID.randomUUID(), plan));
        EventTopics.publish(EventCatalogue.PLAN_ENDORSED, plan, 1, data(plan, "DEMO", "ENDORSED"));

        // then
        Awaitility.await().untilAsserted(() -> assertThat(applied(plan)).containsExactly("ENDORSED"));
    }

    @Test
    void setsAsideWhatCannotBeReadAndGoesOn() {
        // given
        UUID plan = UUID.randomUUID();
        long before = waiting();

        // when
        EventTopics.publishRaw(Topics.RECTIFICATION, plan.toString(), "not json");
        EventTopics.publishRaw(Topics.RECTIFICATION, plan.toString(), null);
        EventTopics.publishRaw(Topics.RECTIFICATION, plan.toString(), "{\"specversion\":\"0.3\"}");
        EventTopics.publish(EventCatalogue.PLAN_ENDORSED, plan, 1, data(plan, "DEMO", "ENDORSED"));

        // then
        Awaitility.await().untilAsserted(() -> assertThat(applied(plan)).containsExactly("ENDORSED"));
        assertThat(waiting()).isEqualTo(before + 3);
        admin().get(LETTERS).then().body("letters.reason.join()", containsString("not JSON"));
    }

    @Test
    void triesAgainWhenTheDatabaseDiesInACommit() {
        // given
        UUID plan = UUID.randomUUID();
        long before = waiting();

        // when
        EventTopics.publish(EventCatalogue.PLAN_ENDORSED, plan, 1, data(plan, "DEMO", "DIES AT COMMIT"));
        EventTopics.publish(EventCatalogue.PLAN_ENDORSED, plan, 2, data(plan, "DEMO", "AFTER"));

        // then
        Awaitility.await().untilAsserted(() -> assertThat(applied(plan)).containsExactly("DIES AT COMMIT", "AFTER"));
        assertThat(waiting()).isEqualTo(before);
    }

    @Test
    void appliesADeadLetterAfterTheMend() {
        // given
        UUID plan = UUID.randomUUID();
        EventTopics.publish(EventCatalogue.PLAN_ENDORSED, plan, 1, data(plan, "BROKEN", "ENDORSED"));
        EventTopics.publish(EventCatalogue.PLAN_ENDORSED, UUID.randomUUID(), 1, data(plan, "DEMO", "AFTER"));
        Awaitility.await().untilAsserted(() -> assertThat(applied(plan)).containsExactly("AFTER"));
        Awaitility.await().untilAsserted(() -> admin().get(LETTERS).then()
                .body("letters.find { it.key == '%s' }.reason".formatted(plan), containsString("BROKEN"))
                .body("letters.find { it.key == '%s' }.topic".formatted(plan), equalTo(Topics.RECTIFICATION)));

        // when
        PlanReader.MENDED.set(true);
        admin().post(LETTERS + "/replays").then().statusCode(200);

        // then
        assertThat(applied(plan)).containsExactlyInAnyOrder("AFTER", "ENDORSED");
    }

    @Test
    void keepsALetterThatFailsAgain() {
        // given
        UUID plan = UUID.randomUUID();
        EventTopics.publish(EventCatalogue.PLAN_ENDORSED, plan, 1, data(plan, "BROKEN", "ENDORSED"));
        Awaitility.await().untilAsserted(() -> admin().get(LETTERS).then()
                .body("letters.findAll { it.key == '%s' }.size()".formatted(plan), equalTo(1)));

        // when
        admin().post(LETTERS + "/replays").then().statusCode(200);

        // then
        admin().get(LETTERS).then().body("letters.findAll { it.key == '%s' }.size()".formatted(plan), equalTo(1));
        assertThat(applied(plan)).isEmpty();
    }

    private static PlanChanged data(UUID plan, String organization, String state) {
        return new PlanChanged(new PlanSnapshot(
                plan.toString(), UUID.randomUUID().toString(), organization, "TEAM", state, 0, null));
    }

    private static long waiting() {
        return admin().get(LETTERS).then().statusCode(200).extract().jsonPath().getLong("waiting");
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.forRole("admin", "DEMO"));
    }

    @SuppressWarnings("unchecked")
    private List<String> applied(UUID plan) {
        String sql = "select state from applied_plan where plan_id = :plan order by ctid";
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(sql, String.class)
                .setParameter("plan", plan)
                .getResultList());
    }
}
