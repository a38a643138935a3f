package org.huiyin.kit.sample;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.rectification.PlanChanged;
import org.huiyin.kit.inbox.EventHandler;
import org.huiyin.kit.inbox.InboxProcessor;
import org.huiyin.kit.inbox.IncomingEvent;

/** Writes down every plan event; refuses plans of the organization BROKEN until it is mended. */
@ApplicationScoped
public class PlanReader implements EventHandler {

    public static final AtomicBoolean MENDED = new AtomicBoolean();
    /** Whether the next event ends the consumer. */
    public static final AtomicBoolean DYING = new AtomicBoolean();

    private final EntityManager entities;
    private final InboxProcessor processor;

    PlanReader(EntityManager entities, InboxProcessor processor) {
        this.entities = entities;
        this.processor = processor;
    }

    @Incoming("plans")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> batch) {
        processor.process(batch, this);
    }

    @Override
    public boolean handles(String type) {
        if (DYING.get()) {
            throw new NoClassDefFoundError("what nobody expected");
        }
        return type.equals(EventCatalogue.PLAN_ENDORSED.type());
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            PlanChanged data = event.as(PlanChanged.class);
            if (data.plan().organizationCode().equals("BROKEN") && !MENDED.get()) {
                throw new IllegalArgumentException("There is no organization BROKEN");
            }
            entities.createNativeQuery("insert into applied_plan (plan_id, state) values (?1, ?2)")
                    .setParameter(1, UUID.fromString(data.plan().planId()))
                    .setParameter(2, data.plan().state())
                    .executeUpdate();
        }
    }
}
