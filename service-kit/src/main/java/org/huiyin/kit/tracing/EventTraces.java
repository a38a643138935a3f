package org.huiyin.kit.tracing;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with the trace that an event comes from (OpenTelemetry's conventions for messaging). An event that is not
 * sampled costs no span: only its ids are current, so that log lines carry them.
 */
@ApplicationScoped
public class EventTraces {

    private final Tracer tracer;
    private final String consumerGroup;

    EventTraces(Tracer tracer, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.tracer = tracer;
        this.consumerGroup = service;
    }

    /** The processing of one event, current on this thread until it is closed. */
    public static final class Processing implements AutoCloseable {

        private final Span span;
        private final Scope scope;

        private Processing(Span span) {
            this.span = span;
            this.scope = span.storeInContext(Context.current()).makeCurrent();
        }

        /** The message stays out: it may hold what the event holds. */
        public void failed(Throwable reason) {
            span.setStatus(StatusCode.ERROR).setAttribute("error.type", reason.getClass().getName());
        }

        @Override
        public void close() {
            scope.close();
            span.end();
        }
    }

    /** @param traceparent as the envelope has it */
    public Processing begin(ConsumerRecord<?, ?> record, String id, String type, @Nullable String traceparent) {
        SpanContext cause = Traceparent.parse(traceparent);
        return new Processing(cause.isSampled() ? start(record, id, type, cause, Instant.now()) : Span.wrap(cause));
    }

    /** Notes an event of a batch that was applied as a whole. */
    public void processed(
            ConsumerRecord<?, ?> record, String id, String type, @Nullable String traceparent, Instant begun) {
        SpanContext cause = Traceparent.parse(traceparent);
        if (cause.isSampled()) {
            start(record, id, type, cause, begun).end();
        }
    }

    private Span start(ConsumerRecord<?, ?> record, String id, String type, SpanContext cause, Instant begun) {
        return tracer.spanBuilder("process " + record.topic())
                .setParent(Context.root().with(Span.wrap(cause)))
                .setSpanKind(SpanKind.CONSUMER)
                .setStartTimestamp(begun)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", "process")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(record.partition()))
                .setAttribute("messaging.kafka.offset", record.offset())
                .setAttribute("messaging.consumer.group.name", consumerGroup)
                .setAttribute("cloudevents.event_id", id)
                .setAttribute("cloudevents.event_type", type)
                .startSpan();
    }
}
