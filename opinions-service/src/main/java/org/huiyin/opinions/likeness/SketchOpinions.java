package org.huiyin.opinions.likeness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Looks at opinions that came in, one batch in a transaction, some seconds after they were taken in: intake and imports
 * pay nothing for it.
 */
@ApplicationScoped
class SketchOpinions {

    private final SketchRows rows;
    private final LikenessSettings settings;

    SketchOpinions(SketchRows rows, LikenessSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    /**
     * One walk over the opinions that may not have been looked at. They commit in another order than that of their ids,
     * so each walk begins again where everything is settled.
     *
     * @param settling nothing with an id up to this one was still to come when the walk began
     * @param reached where it goes on; absent at its beginning
     */
    record Walk(UUID settling, Optional<UUID> reached) {

        static Walk beginning(Instant settledBefore) {
            return new Walk(firstIdOf(settledBefore), Optional.empty());
        }

        /** The smallest UUIDv7 of the millisecond. */
        private static UUID firstIdOf(Instant instant) {
            return new UUID(instant.toEpochMilli() << 16 | 0x7000L, 0x8000_0000_0000_0000L);
        }
    }

    /** Where the walk goes on, or nothing when it has come to its end, or another replica is at work. */
    @Transactional
    Optional<Walk> look(Walk walk) {
        Optional<UUID> settled = rows.lockProgress();
        if (settled.isEmpty()) {
            return Optional.empty();
        }
        List<SketchRows.Unseen> unseen =
                rows.unseenAfter(walk.reached().orElse(settled.get()), settings.batchSize());
        rows.insert(unseen);
        if (unseen.size() < settings.batchSize()) {
            rows.settle(walk.settling());
            return Optional.empty();
        }
        UUID last = unseen.getLast().id();
        rows.settle(earlier(last, walk.settling()));
        return Optional.of(new Walk(walk.settling(), Optional.of(last)));
    }

    /** In the order of the bytes, which is PostgreSQL's. */
    private static UUID earlier(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0 ? one : other;
    }
}
