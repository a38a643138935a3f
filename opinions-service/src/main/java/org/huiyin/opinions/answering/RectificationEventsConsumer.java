package org.huiyin.opinions.answering;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.huiyin.kit.inbox.EventHandler;
import org.huiyin.kit.inbox.InboxProcessor;

/** Reads {@code rectification.events}. */
@ApplicationScoped
class RectificationEventsConsumer {

    private final InboxProcessor inbox;
    private final EventHandler handler;

    RectificationEventsConsumer(InboxProcessor inbox, EventHandler handler) {
        this.inbox = inbox;
        this.handler = handler;
    }

    @Incoming("rectification")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.process(batch, handler);
    }
}
