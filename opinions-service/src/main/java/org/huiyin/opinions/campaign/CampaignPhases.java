package org.huiyin.opinions.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** What other features ask about batches and phases (CAM-2). */
@ApplicationScoped
public class CampaignPhases {

    private final Campaigns campaigns;

    CampaignPhases(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** The campaign's batches, as they stay until the end of the transaction; nothing without the campaign. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<List<Batch>> hold(UUID campaignId) {
        return campaigns.findByIdOptional(campaignId, LockModeType.PESSIMISTIC_READ).map(Campaign::batches);
    }

    /** The phase of a batch, where there is one. */
    public static Optional<Batch.Phase> phase(List<Batch> batches, int number, PhaseKind kind) {
        return batches.stream()
                .filter(batch -> batch.number() == number)
                .flatMap(batch -> batch.phases().stream())
                .filter(phase -> phase.kind() == kind)
                .findFirst();
    }
}
