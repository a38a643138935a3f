package org.huiyin.kit.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.huiyin.contracts.Topics;

/**
 * Reads the service's dead letters. What was replayed is behind the committed offset of the group
 * {@code <service>.replay}.
 */
@ApplicationScoped
class DeadLetterQueue {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_LISTED = 100;

    private final String bootstrapServers;
    private final String service;
    private final TopicPartition partition;

    DeadLetterQueue(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.bootstrapServers = bootstrapServers;
        this.service = service;
        this.partition = new TopicPartition(Topics.deadLettersOf(service), 0);
    }

    /** The letters that wait, oldest first, at most a hundred. */
    List<DeadLetter> waiting() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            long end = assign(consumer);
            List<DeadLetter> letters = new ArrayList<>();
            while (consumer.position(partition) < end && letters.size() < MOST_LISTED) {
                consumer.poll(POLL).forEach(letter -> letters.add(DeadLetter.of(letter)));
            }
            return letters.subList(0, Math.min(letters.size(), MOST_LISTED));
        }
    }

    long count() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            long end = assign(consumer);
            return end - consumer.position(partition);
        }
    }

    /** Gives each waiting letter once to the processor; one that fails again is appended as a new letter. */
    long replay(Consumer<ConsumerRecords<String, byte[]>> processor) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            long end = assign(consumer);
            long start = consumer.position(partition);
            while (consumer.position(partition) < end) {
                processor.accept(upTo(end, consumer.poll(POLL)));
                long next = Math.min(consumer.position(partition), end);
                consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next)));
            }
            return end - start;
        }
    }

    private ConsumerRecords<String, byte[]> upTo(long end, ConsumerRecords<String, byte[]> polled) {
        List<ConsumerRecord<String, byte[]>> within =
                polled.records(partition).stream().filter(letter -> letter.offset() < end).toList();
        return new ConsumerRecords<>(Map.of(partition, within), Map.of());
    }

    /** Positions the consumer on the first waiting letter and returns the end of the topic. */
    private long assign(KafkaConsumer<String, byte[]> consumer) {
        consumer.assign(List.of(partition));
        OffsetAndMetadata replayed = consumer.committed(Set.of(partition)).get(partition);
        if (replayed == null) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, replayed.offset());
        }
        return consumer.endOffsets(List.of(partition)).get(partition);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG, service + ".replay",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
