package org.huiyin.kit.watch;

import java.time.Duration;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

/**
 * Few buckets for the time that requests take: quantiles over replicas need them, and each costs a series per endpoint.
 */
final class RequestBuckets {

    private static final double[] NANOSECONDS = Stream.of(25, 100, 250, 500, 1_000, 2_500, 10_000)
            .mapToDouble(milliseconds -> Duration.ofMillis(milliseconds).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(NANOSECONDS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
