package org.huiyin.opinions.campaign;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.OpinionsProblem;

/** Creates a campaign (CAM-2). */
@ApplicationScoped
class LaunchCampaign {

    private final Campaigns campaigns;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    LaunchCampaign(Campaigns campaigns, Outbox outbox, ChangeLog changeLog, DistrictTime time) {
        this.campaigns = campaigns;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Campaign launch(Caller caller, String code, String name, CampaignSchedule schedule, CampaignPolicy policy) {
        if (campaigns.withCode(code).isPresent()) {
            throw new ProblemException(OpinionsProblem.CAMPAIGN_EXISTS, "Choose another code than " + code + ".");
        }
        Campaign campaign = new Campaign(code, name, schedule, policy, time.now());
        campaigns.persist(campaign);
        outbox.record(CampaignEvents.changed(campaign));
        changeLog.record(
                caller,
                "launch-campaign",
                "campaign",
                campaign.id().toString(),
                Map.of("code", code, "policy", policy));
        return campaign;
    }
}
