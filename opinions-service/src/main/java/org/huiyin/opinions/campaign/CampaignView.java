package org.huiyin.opinions.campaign;

import java.time.LocalDate;
import java.util.List;

/**
 * A campaign as clients see it (CAM-2, CAM-6).
 *
 * @param warnings what is allowed in batches and phases, and yet unusual
 */
public record CampaignView(
        String id,
        String code,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        CampaignPolicy policy,
        AnswerPolicy answerPolicy,
        List<Batch> batches,
        List<CampaignSchedule.Warning> warnings) {

    static CampaignView from(Campaign campaign) {
        return new CampaignView(
                campaign.id().toString(),
                campaign.code(),
                campaign.name(),
                campaign.startsOn(),
                campaign.endsOn(),
                campaign.policy(),
                campaign.answerPolicy(),
                campaign.batches(),
                campaign.schedule().warnings());
    }
}
