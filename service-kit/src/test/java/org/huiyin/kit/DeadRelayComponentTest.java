package org.huiyin.kit;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

/** In an application of its own, whose relay does not survive it. */
@QuarkusTest
@WithRealParts
@TestProfile(DeadRelayComponentTest.OwnApplication.class)
class DeadRelayComponentTest {

    /** Another application than that of the other tests. */
    public static final class OwnApplication implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mp.messaging.incoming.plans.group.id", "kit-sample-relay");
        }
    }

    @Test
    void saysThatTheRelayHasDiedForGood() {
        // given
        given().get("/q/health/live").then().statusCode(200);
        Awaitility.await().untilAsserted(() -> given().get("/q/health/live").then().statusCode(200)
                .body("checks.find { it.name == 'messaging' }.data.relay", equalTo("sending")));

        // when
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("outbox-relay"))
                .forEach(Thread::interrupt);

        // then
        Awaitility.await().untilAsserted(() -> given().get("/q/health/live").then().statusCode(503)
                .body("checks.find { it.name == 'messaging' }.data.relay", equalTo("dead")));
    }
}
