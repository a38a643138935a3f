package org.huiyin.reporting;

import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.envelope.CloudEvent;
import org.huiyin.contracts.opinions.OpinionChanged;
import org.huiyin.kit.outbox.EventJson;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.TestKafka;

/** Publishes many opinions at once. */
public final class BulkPublisher {

    private BulkPublisher() {}

    public static void publish(Collection<OpinionMother> opinions) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers(),
                        ProducerConfig.LINGER_MS_CONFIG, 5,
                        ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (OpinionMother opinion : opinions) {
                CloudEvent<Object> event = EventTopics.event(
                        EventCatalogue.OPINION_RECEIVED, opinion.id, 0, new OpinionChanged(opinion.snapshot()));
                byte[] value = EventJson.MAPPER.writeValueAsBytes(event);
                producer.send(new ProducerRecord<>(EventCatalogue.OPINION_RECEIVED.topic(), event.subject(), value));
            }
            producer.flush();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}
