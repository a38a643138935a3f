package org.huiyin.kit;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.rectification.PlanChanged;
import org.huiyin.contracts.rectification.PlanSnapshot;
import org.huiyin.kit.sample.PlanReader;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** In an application of its own, which does not survive it. */
@QuarkusTest
@WithRealParts
@TestProfile(DeadConsumerComponentTest.OwnApplication.class)
class DeadConsumerComponentTest {

    /** A consumer group of its own: what kills it must not be read by the other tests' consumer. */
    public static final class OwnApplication implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.messaging.incoming.plans.group.id", "kit-sample-dead",
                    "mp.messaging.incoming.plans.auto.offset.reset", "latest");
        }
    }

    @Test
    void saysThatAConsumerHasDiedForGood() {
        // given
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        PlanReader.DYING.set(true);

        // when
        Awaitility.await().untilAsserted(() -> {
            sendSomething();
            given().get("/q/health/live").then().statusCode(503)
                    .body("checks.find { it.name == 'messaging' }.data.'channel plans'", equalTo("has failed"))
                    .body("checks.find { it.name == 'messaging' }.data.message", nullValue());
        });

        // then
        given().get("/q/health/ready").then().statusCode(200)
                .body("checks.find { it.name == 'messaging' }.data.'channel plans'", equalTo("has failed"));
    }

    private static void sendSomething() {
        UUID plan = UUID.randomUUID();
        EventTopics.publish(EventCatalogue.PLAN_ENDORSED, plan, 1, new PlanChanged(new PlanSnapshot(
                plan.toString(), UUID.randomUUID().toString(), "DEMO", "TEAM", "ENDORSED", 0, null)));
    }
}
