package org.huiyin.kit.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.huiyin.contracts.Topics;
import org.huiyin.kit.outbox.EventProducer;

/** Sets a record aside on {@code <service>.dlq}, as it was, with the reason and its origin in headers. */
@ApplicationScoped
public class DeadLetters {

    static final String REASON = "dlq-reason";
    static final String TOPIC = "dlq-topic";
    static final String PARTITION = "dlq-partition";
    static final String OFFSET = "dlq-offset";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LONGEST_REASON = 1_000;

    private final EventProducer producer;
    private final String topic;

    DeadLetters(EventProducer producer, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.producer = producer;
        this.topic = Topics.deadLettersOf(service);
    }

    /** Returns when the broker has it: until then the record must not count as read. */
    public void add(ConsumerRecord<String, byte[]> record, Throwable reason) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(topic, null, record.key(), record.value(), headersFor(record, reason));
        while (true) {
            try {
                producer.send(letter).get();
                return;
            } catch (ExecutionException refused) {
                LOG.warnf("The broker does not take a dead letter yet: %s", refused.getCause());
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped before the dead letter was taken", interrupted);
            }
        }
    }

    /** A letter that fails again in a replay keeps its first origin and gets the newest reason. */
    private static RecordHeaders headersFor(ConsumerRecord<String, byte[]> record, Throwable reason) {
        RecordHeaders headers = new RecordHeaders(record.headers().toArray());
        headers.remove(REASON);
        String text = String.valueOf(reason.getMessage());
        put(headers, REASON, text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text);
        if (headers.lastHeader(TOPIC) == null) {
            put(headers, TOPIC, record.topic());
            put(headers, PARTITION, Integer.toString(record.partition()));
            put(headers, OFFSET, Long.toString(record.offset()));
        }
        return headers;
    }

    static String text(ConsumerRecord<?, ?> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void put(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
