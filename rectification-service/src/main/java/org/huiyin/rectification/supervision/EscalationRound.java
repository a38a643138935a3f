package org.huiyin.rectification.supervision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.supervision.PanacheEscalationClocks.Pick;

/**
 * All clocks that have run out, batch by batch (SUP-2). Where a batch fails, each of it is tried by itself, and what
 * fails then stands in nobody's way: it is logged, and tried again in the next round.
 */
@ApplicationScoped
class EscalationRound {

    private static final Logger LOG = Logger.getLogger(EscalationRound.class);

    private final PanacheEscalationClocks clocks;
    private final OverdueScanSettings settings;
    private final DistrictTime time;
    private final Counter failures;

    EscalationRound(
            PanacheEscalationClocks clocks, OverdueScanSettings settings, DistrictTime time, MeterRegistry meters) {
        this.clocks = clocks;
        this.settings = settings;
        this.time = time;
        this.failures = Counter.builder("huiyin.escalations.failed")
                .description("Clocks that had run out and of which nobody could be told, each time that it was tried")
                .register(meters);
    }

    /** @param escalation what is done with the clocks of a pick, in one transaction; answers how many there were */
    void run(EscalationKind kind, ToIntFunction<Pick> escalation) {
        Set<UUID> failed = new HashSet<>();
        int batch;
        do {
            Pick pick = Pick.batch(settings.batchSize(), failed);
            batch = tryTogether(kind, escalation, pick, failed);
        } while (batch == settings.batchSize());
    }

    private int tryTogether(EscalationKind kind, ToIntFunction<Pick> escalation, Pick pick, Set<UUID> failed) {
        try {
            return escalation.applyAsInt(pick);
        } catch (RuntimeException oneOfThem) {
            LOG.debugf(oneOfThem, "A batch of %s clocks failed; each is tried by itself", kind);
            List<UUID> each = clocks.runOut(kind, time.today(), pick);
            each.stream().filter(subject -> !succeeds(kind, escalation, subject)).forEach(failed::add);
            return each.size();
        }
    }

    private boolean succeeds(EscalationKind kind, ToIntFunction<Pick> escalation, UUID subject) {
        try {
            escalation.applyAsInt(Pick.one(subject));
            return true;
        } catch (RuntimeException failure) {
            failures.increment();
            LOG.warnf(failure, "Nobody could be told of %s %s", kind, subject);
            return false;
        }
    }
}
