package org.huiyin.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** In an application of its own, whose inbox believes that the service ends. */
@QuarkusTest
@WithRealParts
@TestProfile(StoppingInboxComponentTest.OwnApplication.class)
class StoppingInboxComponentTest {

    /** Another application than that of the other tests. */
    public static final class OwnApplication implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mp.messaging.incoming.plans.group.id", "kit-sample-stopping");
        }
    }

    /** What a handler that finds its database pool closed does. */
    private static final class Closed implements EventHandler {

        @Override
        public boolean handles(String type) {
            return true;
        }

        @Override
        public void handle(List<IncomingEvent> events) {
            throw new IllegalStateException("EntityManagerFactory is closed");
        }
    }

    @Inject
    InboxProcessor processor;

    @Test
    void setsNothingAsideWhileTheServiceEnds() {
        // given
        String key = UUID.randomUUID().toString();
        String event = """
                {"specversion":"1.0","id":"%1$s","source":"/x","type":"%2$s","subject":"%1$s","sequence":"0000000001",
                "time":"2026-01-01T00:00:00Z","data":{}}""".formatted(key, EventCatalogue.PLAN_ENDORSED.type());
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(Topics.RECTIFICATION, 0, 0, key, event.getBytes(StandardCharsets.UTF_8));

        // when
        processor.stop(new ShutdownEvent());

        // then
        assertThatThrownBy(() -> processor.process(List.of(record), new Closed())).hasMessageContaining("closed");
        assertThat(EventTopics.readRecords(Topics.deadLettersOf("opinions-service")))
                .noneMatch(letter -> key.equals(letter.key()));
    }
}
