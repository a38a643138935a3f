package org.huiyin.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.envelope.CloudEvent;

/**
 * Sends records with {@code acks=all} and idempotence. The plain client instead of a messaging channel, because the
 * relay must know which of its rows the broker has.
 */
@Singleton
public class EventProducer {

    private static final int LARGEST_RECORD = 4 * 1024 * 1024;

    private final String bootstrapServers;
    private @Nullable KafkaProducer<String, byte[]> producer;

    public EventProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    Future<RecordMetadata> send(OutboxRows.Row row) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("content-type", CloudEvent.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        byte[] payload = row.payload().getBytes(StandardCharsets.UTF_8);
        return send(new ProducerRecord<>(row.topic(), null, row.key(), payload, headers));
    }

    /** Hands the record over; the future fails when the broker does not take it. */
    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        try {
            return producer().send(record);
        } catch (KafkaException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                            ProducerConfig.ACKS_CONFIG, "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                            ProducerConfig.LINGER_MS_CONFIG, 0,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000,
                            ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD,
                            ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }
}
