package org.huiyin.kit.tracing;

import java.util.List;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** The W3C trace context as it stands in an event's envelope. */
public final class Traceparent {

    private static final Header HEADER = new Header();

    private Traceparent() {}

    /** Of the span that is current; absent outside of any. */
    public static @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex()
                : null;
    }

    /** An invalid context when there is none, or none that can be read: a trace is never worth an event. */
    static SpanContext parse(@Nullable String text) {
        if (text == null) {
            return SpanContext.getInvalid();
        }
        Context context = W3CTraceContextPropagator.getInstance().extract(Context.root(), text, HEADER);
        return Span.fromContext(context).getSpanContext();
    }

    private static final class Header implements TextMapGetter<String> {

        @Override
        public Iterable<String> keys(String carrier) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals("traceparent") ? carrier : null;
        }
    }
}
