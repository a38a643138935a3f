package org.huiyin.opinions.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import org.huiyin.kit.watch.CommittedCounts;

/** How many opinions came in, by channel and by nothing else: a finer label could tell who gave one (COL-5). */
@ApplicationScoped
class ReceivedCount {

    private static final String NAME = "huiyin.opinions.received";
    private static final String CHANNEL = "channel";

    private final CommittedCounts counts;
    private final MeterRegistry meters;

    ReceivedCount(CommittedCounts counts, MeterRegistry meters) {
        this.counts = counts;
        this.meters = meters;
    }

    /** From zero on: a counter that appears with its first increment hides it. */
    void register(@Observes StartupEvent started) {
        for (Channel channel : Channel.values()) {
            Counter.builder(NAME)
                    .description("Opinions that were accepted")
                    .tag(CHANNEL, channel.name())
                    .register(meters);
        }
    }

    /** Counts when the running transaction commits. */
    void add(Channel channel, long opinions) {
        counts.add(NAME, opinions, CHANNEL, channel.name());
    }
}
