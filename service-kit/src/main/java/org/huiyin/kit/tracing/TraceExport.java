package org.huiyin.kit.tracing;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.arc.All;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.arc.Unremovable;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import io.quarkus.opentelemetry.runtime.exporter.otlp.tracing.LateBoundSpanProcessor;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * Sends spans where the operator says, and nowhere before that. It stands in for the customizer of Quarkus
 * that is left out in microprofile-config.properties: there is no other place to come between a span and its exporter.
 */
@Singleton
@Unremovable
final class TraceExport implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {

    private static final List<String> ENDPOINTS = List.of(
            "quarkus.otel.exporter.otlp.endpoint",
            "quarkus.otel.exporter.otlp.traces.endpoint");

    private final List<InstanceHandle<SpanProcessor>> processors;
    private final Config config;

    TraceExport(@All List<InstanceHandle<SpanProcessor>> processors, Config config) {
        this.processors = processors;
        this.config = config;
    }

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder builder) {
        builder.addTracerProviderCustomizer((provider, settings) -> addTo(provider));
    }

    private SdkTracerProviderBuilder addTo(SdkTracerProviderBuilder provider) {
        boolean hasEndpoint = ENDPOINTS.stream().map(config::getConfigValue).anyMatch(TraceExport::isGiven);
        Stream<InstanceHandle<SpanProcessor>> wanted = processors.stream()
                .filter(processor -> hasEndpoint || !isExporter(processor));
        wanted.map(InstanceHandle::get).map(DiscreetSpans::new).forEach(provider::addSpanProcessor);
        return provider;
    }

    private static boolean isExporter(InstanceHandle<SpanProcessor> processor) {
        return LateBoundSpanProcessor.class.isAssignableFrom(processor.getBean().getBeanClass());
    }

    /** Quarkus brings a default, by a source below all others. */
    private static boolean isGiven(ConfigValue endpoint) {
        return endpoint.getValue() != null
                && !endpoint.getValue().isBlank()
                && endpoint.getSourceOrdinal() > Integer.MIN_VALUE;
    }
}
