package org.huiyin.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.huiyin.kit.inbox.InboxProcessor;

/** Takes batches off the three topics, each on its own thread. */
@ApplicationScoped
class ReportingEventsConsumer {

    private final InboxProcessor processor;
    private final ProjectionHandler handler;

    ReportingEventsConsumer(InboxProcessor processor, ProjectionHandler handler) {
        this.processor = processor;
        this.handler = handler;
    }

    @Incoming("directory")
    @Blocking
    void directory(ConsumerRecords<String, byte[]> batch) {
        processor.process(batch, handler);
    }

    @Incoming("opinions")
    @Blocking
    void opinions(ConsumerRecords<String, byte[]> batch) {
        processor.process(batch, handler);
    }

    @Incoming("rectification")
    @Blocking
    void rectification(ConsumerRecords<String, byte[]> batch) {
        processor.process(batch, handler);
    }
}
