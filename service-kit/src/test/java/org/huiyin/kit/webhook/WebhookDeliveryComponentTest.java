package org.huiyin.kit.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.testkit.metrics.Scrape;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** Against a receiver that fails, is slow, redirects, and checks signatures. */
@QuarkusTest
@WithRealParts
class WebhookDeliveryComponentTest {

    private static final Pattern SIGNATURE = Pattern.compile("t=(\\d+),v1=([0-9a-f]{64})");

    @Inject
    DeliveryRows deliveries;

    @Inject
    AdministerWebhooks administration;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    private final Receiver receiver = new Receiver();

    @AfterEach
    void removeAll() {
        Hooks.removeAll();
        receiver.close();
    }

    @Test
    void sendsEachWantedEventOnceSignedWithTheSharedSecret() {
        // given
        Response created = Hooks.created(receiver.url("/in?token=x"), Hooks.SUBMITTED);
        Hooks.created(receiver.url("/not-wanted"), EventCatalogue.PLAN_ADOPTED.type());

        // when
        UUID note = Hooks.note();

        // then
        Awaitility.await().until(() -> !receiver.requests().isEmpty());
        Receiver.Request request = receiver.requests().getFirst();
        assertThat(request.path()).isEqualTo("/in?token=x");
        assertThat(request.headers()).containsEntry("Content-Type", "application/cloudevents+json; charset=utf-8");
        assertThat(JsonPath.from(request.body()).getString("subject")).isEqualTo(note.toString());
        assertThat(JsonPath.from(request.body()).getString("type")).isEqualTo(Hooks.SUBMITTED);
        Matcher signature = SIGNATURE.matcher(request.headers().get("Huiyin-Signature"));
        assertThat(signature.matches()).isTrue();
        byte[] secret = created.<String>path("secret").getBytes(StandardCharsets.UTF_8);
        assertThat(WebhookSecrets.sign(secret, Long.parseLong(signature.group(1)), request.body()))
                .isEqualTo(signature.group(2));
        Map<String, Object> logged = Hooks.deliveryIn(
                "DELIVERED", Hooks.id(created), request.headers().get("Huiyin-Delivery"));
        assertThat(logged)
                .containsEntry("responseStatus", 204).containsEntry("attempts", 1).doesNotContainKey("nextAttemptAt");
        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    void triesAgainAfterAnErrorAndFollowsNoRedirect() {
        // given
        String elsewhere = receiver.url("/elsewhere");
        receiver.answering(500, "坏了").redirecting(elsewhere);
        String webhook = Hooks.id(Hooks.created(receiver.url("/in")));

        // when
        Object delivery = Hooks.tested(webhook).get("id");

        // then
        Map<String, Object> logged = Hooks.deliveryIn("DELIVERED", webhook, delivery);
        assertThat(logged).containsEntry("attempts", 3);
        assertThat(receiver.requests()).extracting(Receiver.Request::path).containsExactly("/in", "/in", "/in");
        assertThat(receiver.requests()).extracting(request -> request.headers().get("Huiyin-Delivery"))
                .containsOnly(delivery.toString());
    }

    @Test
    void keepsTheBeginningOfWhatTheReceiverSaid() {
        // given
        receiver.answering(422, "坏了".repeat(400) + "\0");
        String webhook = Hooks.id(Hooks.created(receiver.url("/in")));
        Instant now = clock.instant();

        // when
        UUID delivery = deliveries.insert(
                UUID.fromString(webhook), TestEvent.of("once", now), now, now);

        // then
        assertThat(Hooks.deliveryIn("FAILED", webhook, delivery))
                .containsEntry("responseStatus", 422)
                .containsEntry("responseExcerpt", "坏了".repeat(250));
    }

    @Test
    void doesNotWaitForASlowReceiver() {
        // given
        receiver.answeringLate(Duration.ofSeconds(4));
        String webhook = Hooks.id(Hooks.created(receiver.url("/in")));

        // when
        Object delivery = Hooks.tested(webhook).get("id");

        // then
        Awaitility.await().untilAsserted(() -> assertThat(Hooks.delivery(webhook, delivery).get("failure"))
                .isEqualTo("No whole answer within 1000 ms"));
        assertThat(Hooks.deliveryIn("DELIVERED", webhook, delivery))
                .containsEntry("attempts", 2).doesNotContainKey("failure");
    }

    @Test
    void sendsAgainWhatAKilledWorkerHeld() {
        // given a delivery that another replica took up, and then no longer was
        String webhook = Hooks.id(Hooks.created(receiver.url("/in"), Hooks.SUBMITTED));
        UUID id = UUID.fromString(webhook);
        Hooks.admin().post(Hooks.ALL + "/" + webhook + "/pause").then().statusCode(200);
        Instant now = clock.instant();
        UUID delivery = deliveries.insert(id, event(now), now, now.plusSeconds(3600));
        QuarkusTransaction.requiringNew().run(() -> {
            administration.resume(new Caller("admin", Set.of(), Optional.empty()), id);
            assertThat(deliveries.claim(id, now, now.plusSeconds(2), 8)).hasSize(1);
        });

        // then
        assertThat(Hooks.deliveryIn("DELIVERED", webhook, delivery)).containsEntry("attempts", 2);
        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    void isNeverTakenUpByTwoReplicasAtOnce() {
        // given four that are due tomorrow, so that nobody but this test takes them up
        UUID id = UUID.fromString(Hooks.id(Hooks.created(receiver.url("/in"), Hooks.SUBMITTED)));
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        for (int index = 0; index < 4; index++) {
            deliveries.insert(id, event(tomorrow), tomorrow, tomorrow.plusSeconds(3600));
        }
        Instant lease = tomorrow.plusSeconds(60);
        List<Long> taken = new ArrayList<>();

        // when the second comes while the first has not committed
        QuarkusTransaction.requiringNew().run(() -> {
            taken.addAll(positions(deliveries.claim(id, tomorrow, lease, 2)));
            taken.addAll(CompletableFuture.supplyAsync(() -> QuarkusTransaction.requiringNew().call(
                            () -> positions(deliveries.claim(id, tomorrow, lease, 8))))
                    .join());
        });

        // then
        assertThat(taken).hasSize(4).doesNotHaveDuplicates();
        assertThat(deliveries.claim(id, tomorrow, lease, 8)).isEmpty();
    }

    @Test
    void keepsTheOrderOfAnAggregateWhileItsFirstEventFails() {
        // given
        receiver.answering(500, "").answering(503, "");
        Hooks.created(receiver.url("/in"), Hooks.SUBMITTED);

        // when
        UUID note = Hooks.note();
        Hooks.rewrite(note, 0);
        Hooks.rewrite(note, 1);

        // then
        Awaitility.await().untilAsserted(() -> assertThat(receiver.requests())
                .extracting(request -> JsonPath.from(request.body()).getString("sequence"))
                .containsExactly("0000000000", "0000000000", "0000000000", "0000000001", "0000000002"));
    }

    @Test
    void losesNothingWhileItIsPaused() {
        // given
        String webhook = Hooks.id(Hooks.created(receiver.url("/in"), Hooks.SUBMITTED));
        Hooks.admin().post(Hooks.ALL + "/" + webhook + "/pause").then().statusCode(200);
        UUID first = Hooks.note();
        UUID second = Hooks.note();
        assertThat(receiver.requests()).isEmpty();

        // when
        Hooks.admin().post(Hooks.ALL + "/" + webhook + "/resumption").then().statusCode(200);

        // then
        Awaitility.await().untilAsserted(() -> assertThat(receiver.requests())
                .extracting(request -> JsonPath.from(request.body()).getString("subject"))
                .containsExactlyInAnyOrder(first.toString(), second.toString()));
    }

    @Test
    void givesUpAfterItsTimeAndTriesAgainWhenAskedTo() {
        // given
        receiver.answering(500, "").answering(500, "第二次");
        String webhook = Hooks.id(Hooks.created(receiver.url("/in")));
        UUID id = UUID.fromString(webhook);
        Instant now = clock.instant();
        UUID delivery = deliveries.insert(id, TestEvent.of("late", now), now, now);
        assertThat(Hooks.deliveryIn("FAILED", webhook, delivery))
                .containsEntry("attempts", 1).containsEntry("responseStatus", 500);

        // when
        Hooks.admin().post(Hooks.ALL + "/" + webhook + "/deliveries/" + delivery + "/redelivery").then()
                .statusCode(200);

        // then
        assertThat(Hooks.deliveryIn("DELIVERED", webhook, delivery)).containsEntry("attempts", 3);
        assertThat(Hooks.admin().queryParam("state", "DELIVERED").get(Hooks.ALL + "/" + webhook + "/deliveries")
                .<List<String>>path("items.id")).containsExactly(delivery.toString());
    }

    @Test
    void pausesAReceiverThatFailedForDaysAndSaysWhy() {
        // given
        receiver.answering(500, "").answering(500, "");
        String webhook = Hooks.id(Hooks.created(receiver.url("/in")));
        statements.write("update webhook set failing_since = now() - interval '4 days' where id = ?",
                (connection, statement) -> statement.setObject(1, UUID.fromString(webhook)));

        // when
        Hooks.tested(webhook);

        // then
        Awaitility.await().untilAsserted(() -> assertThat(Hooks.admin().get(Hooks.ALL + "/" + webhook)
                .<Map<String,
                Object>>path("")).containsEntry("state", "PAUSED").containsEntry("pauseReason", "FAILING"));
        Response log = Hooks.as("auditor").queryParam("aggregateType", "webhook").queryParam("aggregateId", webhook)
                .queryParam("action", "pause-failing-webhook").get("/v1/changes/opinions-service");
        assertThat(log.<String>path("items[0].actor")).isEqualTo("system:opinions-service");
        assertThat(log.<Map<String, Object>>path("items[0].changes[0].fields.state"))
                .isEqualTo(Map.of("before", "ACTIVE", "after", "PAUSED"));
    }

    @Test
    void countsAttemptsAndLabelsNothingWithTheReceiversAddress() {
        // given
        String webhook = Hooks.id(Hooks.created(receiver.url("/in-secret-path")));

        // when
        Hooks.deliveryIn("DELIVERED", webhook, Hooks.tested(webhook).get("id"));

        // then
        Scrape scrape = Scrape.ofThisService();
        assertThat(scrape.value("huiyin_webhook_attempts_total", "outcome", "delivered")).isPositive();
        assertThat(scrape.value("huiyin_webhook_deliveries_waiting")).isZero();
        assertThat(scrape.text()).doesNotContain("in-secret-path", webhook);
    }

    /** Not a test event: those are sent while the webhook is paused. */
    private static JsonNode event(Instant now) {
        return ((ObjectNode) TestEvent.of("opinions-service", now)).put("type", Hooks.SUBMITTED);
    }

    private static List<Long> positions(List<Delivery> claimed) {
        return claimed.stream().map(Delivery::position).toList();
    }
}
