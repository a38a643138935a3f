package org.huiyin.rectification.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.huiyin.kit.inbox.InboxProcessor;

/** Reads the directory and the assigned problems that opinions-service tells. */
@ApplicationScoped
class OpinionEventsConsumer {

    private final InboxProcessor processor;
    private final OpinionEventHandler handler;

    OpinionEventsConsumer(InboxProcessor processor, OpinionEventHandler handler) {
        this.processor = processor;
        this.handler = handler;
    }

    @Incoming("opinions")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        processor.process(batch, handler);
    }
}
