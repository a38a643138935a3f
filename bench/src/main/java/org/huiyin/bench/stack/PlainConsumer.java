package org.huiyin.bench.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import org.huiyin.contracts.Topics;

/** Reads topics from their first record to their present end, in no group, and does nothing of its own with them. */
public final class PlainConsumer {

    private static final Duration POLL = Duration.ofMillis(200);
    /** As many as the service's rebuild takes at a time. */
    private static final int MOST_RECORDS = 5_000;

    private final String bootstrapServers;

    public PlainConsumer(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** What is done with a record. */
    @FunctionalInterface
    public interface Reading {
        void read(ConsumerRecord<String, byte[]> record) throws Exception;
    }

    /**
     * What was read.
     *
     * @param bytes of the records' values
     */
    public record Read(long records, long bytes, Duration took) {

        public double perSecond() {
            return records / (took.toNanos() / 1e9);
        }
    }

    /** Reads all; the clock runs from the making of the consumer, as a rebuild's does. */
    public Read readAll(List<String> topics, Reading reading) throws Exception {
        long begin = System.nanoTime();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : topics) {
                for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                    partitions.add(new TopicPartition(topic, partition));
                }
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long records = 0;
            long bytes = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    records++;
                    bytes += record.value() == null ? 0 : record.value().length;
                    reading.read(record);
                }
            }
            return new Read(records, bytes, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
