package org.huiyin.opinions.likeness;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** Looks for opinions that nobody has looked at, until there are none. */
@ApplicationScoped
class SketchWatch {

    private static final Logger LOG = Logger.getLogger(SketchWatch.class);

    private final SketchOpinions sketching;
    private final LikenessSettings settings;

    private volatile boolean stopping;

    SketchWatch(SketchOpinions sketching, LikenessSettings settings) {
        this.sketching = sketching;
        this.settings = settings;
    }

    @Scheduled(
            every = "${huiyin.likeness.poll:5s}",
            identity = "sketch-opinions",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Optional<SketchOpinions.Walk> walk =
                Optional.of(SketchOpinions.Walk.beginning(idsNow().minus(settings.settledAfter())));
        try {
            while (!stopping && walk.isPresent()) {
                walk = sketching.look(walk.get());
            }
        } catch (RuntimeException away) {
            LOG.warnf("Opinions wait to be looked at: %s", away.getMessage());
        }
    }

    /** By the clock that makes ids, whatever day it is for everything else. */
    private static Instant idsNow() {
        return Instant.ofEpochMilli(TimeOrderedId.next().getMostSignificantBits() >>> 16);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }
}
