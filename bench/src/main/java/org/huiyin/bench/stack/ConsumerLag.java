package org.huiyin.bench.stack;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.Topics;

/** How far the services' consumers are behind, by what they have committed. */
public final class ConsumerLag implements AutoCloseable {

    private static final Map<String, List<String>> TOPICS = Map.of(
            "opinions-service", List.of(Topics.RECTIFICATION, Topics.VOICES),
            "rectification-service", List.of(Topics.DIRECTORY, Topics.OPINIONS),
            "reporting-service", Topics.ALL);

    private final Admin admin;

    ConsumerLag(String bootstrapServers) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Records of all groups and topics together. */
    public long total() {
        return TOPICS.keySet().stream().mapToLong(this::of).sum();
    }

    /** Records that one service has not read yet. */
    public long of(String group) {
        try {
            Map<TopicPartition, OffsetAndMetadata> read =
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(partitions(TOPICS.get(group))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()))).all().get();
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue().offset() - offset(read.get(end.getKey())))
                    .sum();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka does not answer", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Stream<TopicPartition> partitions(List<String> topics) {
        return topics.stream().flatMap(topic ->
                IntStream.range(0, Topics.PARTITIONS).mapToObj(partition -> new TopicPartition(topic, partition)));
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    @Override
    public void close() {
        admin.close();
    }
}
