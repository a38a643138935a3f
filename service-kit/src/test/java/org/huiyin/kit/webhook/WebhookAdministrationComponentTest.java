package org.huiyin.kit.webhook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithRealParts
class WebhookAdministrationComponentTest {

    @Inject
    Statements statements;

    private final Receiver receiver = new Receiver();

    @AfterEach
    void removeAll() {
        Hooks.removeAll();
        receiver.close();
    }

    @Test
    void showsTheSecretOnceAndKeepsItSealed() {
        // when
        Response created = Hooks.created(receiver.url("/in"));

        // then
        String secret = created.path("secret");
        assertThat(secret).startsWith("whsec_");
        assertThat(created.header("Location")).endsWith(Hooks.ALL + "/" + Hooks.id(created));
        assertThat(Hooks.admin().get(Hooks.ALL).asString())
                .contains(Hooks.id(created)).doesNotContain(secret, "whsec_");
        assertThat(Hooks.admin().get(Hooks.ALL + "/" + Hooks.id(created)).asString()).doesNotContain("whsec_");
        List<String> stored = statements.read(
                "select encode(secret, 'escape') || w::text from webhook w"
                        + " union all select changes::text from change_log where changes is not null",
                statement -> {},
                rows -> rows.getString(1));
        assertThat(stored).isNotEmpty().noneMatch(text -> text.contains(secret));
    }

    @Test
    void givesTheSameAnswerToTheSameRequestSentTwice() {
        // given
        String key = UUID.randomUUID().toString();

        // when
        Response first = Hooks.admin().header("Idempotency-Key", key).body(Hooks.description(receiver.url("/in")))
                .post(Hooks.ALL);
        Response second = Hooks.admin().header("Idempotency-Key", key).body(Hooks.description(receiver.url("/in")))
                .post(Hooks.ALL);

        // then
        assertThat(second.<String>path("secret")).isEqualTo(first.<String>path("secret"));
        assertThat(Hooks.admin().get(Hooks.ALL).<List<Object>>path("items")).hasSize(1);
    }

    @Test
    void signsWithBothSecretsAfterARotation() {
        // given
        Response created = Hooks.created(receiver.url("/in"));

        // when
        Response rotated = Hooks.admin().post(Hooks.ALL + "/" + Hooks.id(created) + "/secret-rotation");
        Hooks.tested(Hooks.id(created));

        // then
        assertThat(rotated.<String>path("secret")).isNotEqualTo(created.<String>path("secret"));
        assertThat(rotated.<String>path("webhook.formerSecretUntil")).isNotBlank();
        Awaitility.await().until(() -> !receiver.requests().isEmpty());
        Receiver.Request request = receiver.requests().getFirst();
        String header = request.headers().get("Huiyin-Signature");
        long seconds = Long.parseLong(header.substring(2, header.indexOf(',')));
        for (Response secret : List.of(created, rotated)) {
            assertThat(header).contains(
                    "v1=" + WebhookSecrets.sign(secret.<String>path("secret").getBytes(), seconds, request.body()));
        }
    }

    @Test
    void testsAReceiverAlsoWhileItIsPaused() {
        // given
        String webhook = Hooks.id(Hooks.created(receiver.url("/in")));
        Hooks.admin().post(Hooks.ALL + "/" + webhook + "/pause").then().statusCode(200);

        // when
        Map<String, Object> delivery = Hooks.tested(webhook);

        // then
        assertThat(delivery).containsEntry("eventType", "org.huiyin.webhook-test.v1").containsEntry("state", "PENDING");
        Hooks.deliveryIn("DELIVERED", webhook, delivery.get("id"));
    }

    @Test
    void changesOnlyTheVersionThatWasReadAndRecordsBothSides() {
        // given
        String webhook = Hooks.ALL + "/" + Hooks.id(Hooks.created(receiver.url("/in?token=geheim")));
        Map<String, Object> other =
                Map.of("name", "另一系统😀", "url", receiver.url("/new"), "eventTypes", List.of(Hooks.SUBMITTED));

        // when
        Response without = Hooks.admin().body(other).put(webhook);
        Response stale = Hooks.admin().header("If-Match", "\"7\"").body(other).put(webhook);
        Response changed = Hooks.admin().header("If-Match", "\"0\"").body(other).put(webhook);

        // then
        without.then().statusCode(428);
        stale.then().statusCode(412);
        changed.then().statusCode(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        Response log = Hooks.as("auditor").queryParam("aggregateType", "webhook")
                .queryParam("aggregateId", changed.<String>path("id")).get("/v1/changes/opinions-service");
        assertThat(log.<List<String>>path("items.action")).containsExactly("change-webhook", "create-webhook");
        assertThat(log.<Map<String, Object>>path("items[0].changes[0].fields.name"))
                .isEqualTo(Map.of("before", "区政务平台", "after", "另一系统😀"));
        assertThat(log.asString()).doesNotContain("geheim");
    }

    @Test
    void refusesWhatCannotBe() {
        String webhook = Hooks.id(Hooks.created(receiver.url("/in")));
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Hooks.description("http://10.0.0.1/"),
                Hooks.description("https://169.254.169.254/"),
                Hooks.description("https://no-such-host.invalid/"),
                Hooks.description(receiver.url("/in"), "org.huiyin.nothing.v1"),
                Hooks.description(receiver.url("/in"), "org.huiyin.opinions.opinion-received.v1"),
                Map.of("name", "a\u0000b", "url", receiver.url("/in"), "eventTypes", List.of()),
                Map.of("name", "长".repeat(101), "url", receiver.url("/in"), "eventTypes", List.of()),
                Map.of("name", "无", "eventTypes", List.of()),
                Map.of("name", 5, "url", List.of(), "eventTypes", "x"))) {
            Hooks.admin().body(wrong).post(Hooks.ALL).then().statusCode(400);
        }
        Hooks.admin().post(Hooks.ALL + "/" + webhook + "/resumption").then().statusCode(409);
        Hooks.admin().post(Hooks.ALL + "/" + webhook + "/deliveries/" + UUID.randomUUID() + "/redelivery").then()
                .statusCode(404);
        Hooks.admin().get(Hooks.ALL + "/" + UUID.randomUUID()).then().statusCode(404);
        Hooks.admin().get("/v1/webhooks/another-service").then().statusCode(404);
        Hooks.as("auditor").get(Hooks.ALL).then().statusCode(200);
        Hooks.as("auditor").body(Hooks.description(receiver.url("/in"))).post(Hooks.ALL).then().statusCode(403);
        Hooks.as("integrator").get(Hooks.ALL).then().statusCode(403);
    }

    @Test
    void hasNoMoreThanItsMostAlsoWhenTwoAreMadeAtOnce() {
        // given
        for (int index = 0; index < 19; index++) {
            Hooks.created(receiver.url("/" + index));
        }

        // when
        List<Integer> answers = IntStream.range(0, 2).parallel()
                .mapToObj(index -> Hooks.admin().body(Hooks.description(receiver.url("/x" + index))).post(Hooks.ALL).statusCode())
                .toList();

        // then
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        Response page = Hooks.admin().queryParam("limit", 15).get(Hooks.ALL);
        assertThat(page.<List<Object>>path("items")).hasSize(15);
        assertThat(Hooks.admin().queryParam("limit", 15).queryParam("cursor", page.<String>path("next")).get(Hooks.ALL)
                .<List<Object>>path("items")).hasSize(5);
    }
}
