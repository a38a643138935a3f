package org.huiyin.opinions.schedule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.opinions.campaign.Batch;
import org.huiyin.opinions.campaign.PhaseGuard;

/** Keeps every requirement within its phase when phases are changed (CAM-2, CAM-3). */
@ApplicationScoped
class RequirementsInPhases implements PhaseGuard {

    private static final int MOST_NAMED = 10;

    private final Requirements requirements;

    RequirementsInPhases(Requirements requirements) {
        this.requirements = requirements;
    }

    @Override
    public Optional<Obstacle> obstacle(UUID campaignId, List<Batch> batches) {
        List<Requirement> outside = requirements.standing(campaignId).stream()
                .filter(planned -> RequirementPlace.fault(batches, planned.batch(), planned.entry()).isPresent())
                .limit(MOST_NAMED)
                .toList();
        if (outside.isEmpty()) {
            return Optional.empty();
        }
        RequirementEntry first = outside.getFirst().entry();
        String named = "%s (%s, batch %d, due on %s)"
                .formatted(first.text(), first.phase(), outside.getFirst().batch(), first.dueOn());
        return Optional.of(new Obstacle(named, outside.stream().map(Requirement::id).toList()));
    }
}
