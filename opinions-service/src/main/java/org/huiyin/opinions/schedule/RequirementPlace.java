package org.huiyin.opinions.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.campaign.Batch;
import org.huiyin.opinions.campaign.CampaignPhases;

/** Where a requirement may stand: in a phase of its batch, on a day of the phase (CAM-2, CAM-3). */
final class RequirementPlace {

    private RequirementPlace() {}

    /** The campaign's batches, held to the end of the transaction. */
    static List<Batch> hold(CampaignPhases phases, UUID campaignId, int batch) {
        List<Batch> batches = phases.hold(campaignId)
                .orElseThrow(() ->
                        ProblemException.invalidField("/campaignId", "unknown", "There is no such campaign."));
        if (batches.stream().noneMatch(candidate -> candidate.number() == batch)) {
            throw ProblemException.invalidField("/batch", "unknown", "The campaign has no batch " + batch + ".");
        }
        return batches;
    }

    static Optional<RequirementRefusal> fault(List<Batch> batches, int batch, RequirementEntry entry) {
        Optional<Batch.Phase> phase = CampaignPhases.phase(batches, batch, entry.phase());
        if (phase.isEmpty()) {
            return Optional.of(RequirementRefusal.NO_SUCH_PHASE);
        }
        LocalDate day = entry.dueOn();
        boolean isWithin = !day.isBefore(phase.get().startsOn()) && !day.isAfter(phase.get().endsOn());
        return isWithin ? Optional.empty() : Optional.of(RequirementRefusal.OUTSIDE_PHASE);
    }
}
