package org.huiyin.reporting.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import org.huiyin.contracts.Topics;

/** Reads every topic from its first record, in no group, up to ends that are taken now and again. */
final class TopicsReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_RECORDS = 5_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final Map<TopicPartition, Long> begins;
    private Map<TopicPartition, Long> ends;

    TopicsReader(String bootstrapServers) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.CLIENT_ID_CONFIG, "reporting-service.rebuild",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 30_000,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        for (String topic : Topics.ALL) {
            for (PartitionInfo partition : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, partition.partition()));
            }
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.begins = consumer.beginningOffsets(partitions);
        this.ends = consumer.endOffsets(partitions);
    }

    List<ConsumerRecord<String, byte[]>> poll() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        return records;
    }

    /** Takes the present ends of the topics as the goal, and returns how far away they are. */
    long aimAtPresentEnds() {
        ends = consumer.endOffsets(partitions);
        return remaining();
    }

    /** Records before the ends aimed at. */
    long remaining() {
        return partitions.stream()
                .mapToLong(partition -> Math.max(0, ends.get(partition) - consumer.position(partition)))
                .sum();
    }

    /** Offsets between the first record and the ends aimed at, by topic. */
    Map<String, Long> totals() {
        Map<String, Long> totals = new TreeMap<>();
        partitions.forEach(
                partition -> totals.merge(partition.topic(), ends.get(partition) - begins.get(partition), Long::sum));
        return totals;
    }

    /** Offsets passed, by topic. */
    Map<String, Long> passed() {
        Map<String, Long> passed = new TreeMap<>();
        partitions.forEach(partition ->
                passed.merge(partition.topic(), consumer.position(partition) - begins.get(partition), Long::sum));
        return passed;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
