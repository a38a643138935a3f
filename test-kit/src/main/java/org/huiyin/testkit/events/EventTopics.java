package org.huiyin.testkit.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.envelope.CloudEvent;
import org.huiyin.testkit.parts.TestKafka;

/** Publishes and reads events on the JVM's Kafka. */
public final class EventTopics {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static @Nullable KafkaProducer<String, byte[]> producer;

    private EventTopics() {}

    /** Publishes an event as its service would, and returns its id. */
    public static String publish(EventContract contract, UUID subject, long sequence, Object data) {
        CloudEvent<Object> event = event(contract, subject, sequence, data);
        publish(event, contract.topic());
        return event.id();
    }

    /** An event that was not published yet, for tests that send it twice or late. */
    public static CloudEvent<Object> event(EventContract contract, UUID subject, long sequence, Object data) {
        return new CloudEvent<>(
                CloudEvent.SPEC_VERSION,
                UUID.randomUUID().toString(),
                "/test",
                contract.type(),
                subject.toString(),
                Instant.now(),
                CloudEvent.DATA_CONTENT_TYPE,
                CloudEvent.sequenceOf(sequence),
                null,
                data);
    }

    public static void publish(CloudEvent<?> event, String topic) {
        try {
            publishRaw(topic, event.subject(), JSON.writeValueAsString(event));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** Publishes whatever it is given, readable or not, announced as the relay announces events. */
    public static void publishRaw(String topic, String key, @Nullable String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, bytes);
        record.headers().add("content-type", CloudEvent.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        try {
            producer().send(record).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Every event of the contract's type that the topic holds now for the subject, in order. */
    public static List<JsonNode> read(EventContract contract, UUID subject) {
        return readAll(contract.topic()).stream()
                .filter(event -> contract.type().equals(event.path("type").asText()))
                .filter(event -> subject.toString().equals(event.path("subject").asText()))
                .toList();
    }

    /** Every readable event that the topic holds now. */
    public static List<JsonNode> readAll(String topic) {
        List<JsonNode> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : readRecords(topic)) {
            try {
                events.add(JSON.readTree(record.value()));
            } catch (java.io.IOException | IllegalArgumentException unreadable) {
                // Tests put unreadable records on topics on purpose; readRecords shows them.
                continue;
            }
        }
        return events;
    }

    /** Every record that the topic holds now. */
    public static List<ConsumerRecord<String, byte[]>> readRecords(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers(),
                            ProducerConfig.ACKS_CONFIG, "all"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }
}
