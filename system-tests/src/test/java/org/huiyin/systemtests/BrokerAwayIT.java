package org.huiyin.systemtests;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.huiyin.localstack.client.Answer;
import org.huiyin.localstack.client.SuiteClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Kafka away while opinions come in: everyone gets a 2xx, and afterwards everything arrives (TRU-1). */
class BrokerAwayIT {

    private static final int OPINIONS = 20;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final SuiteClient client = Suite.client();

    @Test
    void everyAcceptedOpinionIsCountedOnceWhenTheBrokerIsBack() {
        // given
        Directory.load(client);
        String campaign = client.as("admin").post("/v1/campaigns", Map.of(
                "code", "away-" + UUID.randomUUID(),
                "name", "没有消息的时候",
                "startsOn", TODAY.minusDays(1).toString(),
                "endsOn", TODAY.plusDays(100).toString(),
                "batches", List.of())).text("/id");

        // when
        Suite.stack().kafka().kill();
        for (int opinion = 0; opinion < OPINIONS; opinion++) {
            Answer answer = give(campaign);
            assertThat(answer.status()).isEqualTo(201);
        }
        JsonNode readiness = Awaitility.await().atMost(Duration.ofMinutes(1)).until(
                () -> Probes.ready(Suite.stack().opinions()), probe -> probe.findValue("broker").asText().equals("away"));
        List<JsonNode> aliveWithout = Suite.stack().services().stream().map(Probes::live).toList();
        Suite.stack().kafka().start();

        // then
        assertThat(readiness.at("/status").asText()).isEqualTo("UP");
        assertThat(readiness.findValue("waiting").asInt()).isGreaterThanOrEqualTo(OPINIONS);
        assertThat(aliveWithout).allMatch(probe -> probe.at("/status").asText().equals("UP"));
        Awaitility.await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> assertThat(
                        client.as("auditor").get("/v1/statistics/opinions?campaign=" + campaign).body().at("/total").asInt())
                .isEqualTo(OPINIONS));
        assertThat(client.as("admin").get("/v1/projections/consistency").body().at("/consistent").asBoolean()).isTrue();
        assertThat(Suite.stack().services().stream().map(Probes::live).toList())
                .allMatch(probe -> probe.at("/status").asText().equals("UP"));
    }

    private Answer give(String campaign) {
        return client.asPublic().tryPost("/v1/opinions", Map.of(
                "campaignId", campaign,
                "organizationCode", Directory.UNIT,
                "target", "UNIT_TEAM",
                "channel", "ONLINE",
                "respondent", "RESIDENT",
                "text", "消息中断时提的意见。"), Map.of());
    }
}
