package org.huiyin.kit.tracing;

import java.util.List;
import java.util.Set;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InstrumentationLibraryInfo;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import org.jspecify.annotations.Nullable;

/**
 * Hands spans on with the attributes that are known to say nothing about who called (COL-5). A list of what may pass,
 * not of what may not: a newer instrumentation brings newer attributes. Exceptions stay out: their messages may hold
 * input.
 */
final class DiscreetSpans implements SpanProcessor {

    private static final Set<String> ALLOWED = Set.of(
            "http.request.method", "http.response.status_code", "http.route", "error.type", "code.function.name",
            "code.function", "code.namespace", "cloudevents.event_id", "cloudevents.event_type");
    private static final String ALLOWED_FAMILY = "messaging.";

    private final SpanProcessor next;

    DiscreetSpans(SpanProcessor next) {
        this.next = next;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        next.onStart(parent, span);
    }

    @Override
    public boolean isStartRequired() {
        return next.isStartRequired();
    }

    @Override
    public void onEnd(ReadableSpan span) {
        next.onEnd(new DiscreetSpan(span));
    }

    @Override
    public boolean isEndRequired() {
        return next.isEndRequired();
    }

    @Override
    public CompletableResultCode shutdown() {
        return next.shutdown();
    }

    @Override
    public CompletableResultCode forceFlush() {
        return next.forceFlush();
    }

    private static boolean mayPass(AttributeKey<?> key) {
        return ALLOWED.contains(key.getKey()) || key.getKey().startsWith(ALLOWED_FAMILY);
    }

    private static final class DiscreetData extends DelegatingSpanData {

        private final Attributes attributes;

        DiscreetData(SpanData whole) {
            super(whole);
            this.attributes = whole.getAttributes().toBuilder().removeIf(key -> !mayPass(key)).build();
        }

        @Override
        public Attributes getAttributes() {
            return attributes;
        }

        @Override
        public int getTotalAttributeCount() {
            return attributes.size();
        }

        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public int getTotalRecordedEvents() {
            return 0;
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }
    }

    private record DiscreetSpan(ReadableSpan whole) implements ReadableSpan {

        @Override
        public SpanData toSpanData() {
            return new DiscreetData(whole.toSpanData());
        }

        @Override
        public <T> @Nullable T getAttribute(AttributeKey<T> key) {
            return mayPass(key) ? whole.getAttribute(key) : null;
        }

        @Override
        public Attributes getAttributes() {
            return whole.getAttributes().toBuilder().removeIf(key -> !mayPass(key)).build();
        }

        @Override
        public SpanContext getSpanContext() {
            return whole.getSpanContext();
        }

        @Override
        public SpanContext getParentSpanContext() {
            return whole.getParentSpanContext();
        }

        @Override
        public String getName() {
            return whole.getName();
        }

        @Override
        @Deprecated
        public InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
            return whole.getInstrumentationLibraryInfo();
        }

        @Override
        public InstrumentationScopeInfo getInstrumentationScopeInfo() {
            return whole.getInstrumentationScopeInfo();
        }

        @Override
        public boolean hasEnded() {
            return whole.hasEnded();
        }

        @Override
        public long getLatencyNanos() {
            return whole.getLatencyNanos();
        }

        @Override
        public SpanKind getKind() {
            return whole.getKind();
        }
    }
}
