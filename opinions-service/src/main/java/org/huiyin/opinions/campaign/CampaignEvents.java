package org.huiyin.opinions.campaign;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.directory.CampaignSnapshot;
import org.huiyin.kit.outbox.OutgoingEvent;

/** Campaigns as other services know them. */
final class CampaignEvents {

    private CampaignEvents() {}

    static OutgoingEvent changed(Campaign campaign) {
        CampaignPolicy policy = campaign.policy();
        CampaignSnapshot snapshot = new CampaignSnapshot(
                campaign.id().toString(),
                campaign.code(),
                campaign.name(),
                campaign.startsOn(),
                campaign.endsOn(),
                new CampaignSnapshot.Policy(
                        policy.replyWorkingDays(),
                        policy.makeUpAbovePercent(),
                        policy.redoAbovePercent(),
                        policy.fewestBallots(),
                        policy.smallestCell(),
                        policy.consultationDays(),
                        policy.stalledAfterDays()),
                campaign.batches().stream().map(CampaignEvents::batch).toList());
        return new OutgoingEvent(
                EventCatalogue.CAMPAIGN_CHANGED, "campaign", campaign.id().value(), campaign::version, snapshot);
    }

    private static CampaignSnapshot.Batch batch(Batch batch) {
        return new CampaignSnapshot.Batch(
                batch.number(),
                batch.name(),
                batch.startsOn(),
                batch.endsOn(),
                batch.phases().stream()
                        .map(phase -> new CampaignSnapshot.Phase(phase.kind().name(), phase.startsOn(), phase.endsOn()))
                        .toList());
    }
}
