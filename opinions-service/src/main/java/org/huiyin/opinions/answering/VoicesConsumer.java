package org.huiyin.opinions.answering;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.huiyin.kit.inbox.EventHandler;
import org.huiyin.kit.inbox.InboxProcessor;

/** Reads {@code rectification.voices}. */
@ApplicationScoped
class VoicesConsumer {

    private final InboxProcessor inbox;
    private final EventHandler handler;

    VoicesConsumer(InboxProcessor inbox, EventHandler handler) {
        this.inbox = inbox;
        this.handler = handler;
    }

    @Incoming("voices")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.process(batch, handler);
    }
}
