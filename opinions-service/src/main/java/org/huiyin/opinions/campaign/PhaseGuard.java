package org.huiyin.opinions.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What stands in the way of other phases: asked of whatever dates something within a phase (CAM-2, CAM-3). */
public interface PhaseGuard {

    /**
     * @param named what would no longer lie in its phase, in the words of whoever planned it
     * @param ids of that, at most ten
     */
    record Obstacle(String named, List<UUID> ids) {

        public Obstacle {
            ids = List.copyOf(ids);
        }
    }

    /** In the transaction of the change, when nobody can add anything to the phases as they were. */
    Optional<Obstacle> obstacle(UUID campaignId, List<Batch> batches);
}
