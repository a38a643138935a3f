package org.huiyin.opinions.campaign;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;

/** Says anew how a campaign answers (SRT-5); it holds for what comes after. */
@ApplicationScoped
class ChangeAnswerPolicy {

    private final Campaigns campaigns;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    ChangeAnswerPolicy(Campaigns campaigns, Outbox outbox, ChangeLog changeLog, DistrictTime time) {
        this.campaigns = campaigns;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Campaign change(Caller caller, UUID campaignId, AnswerPolicy policy, @Nullable String ifMatch) {
        Campaign campaign =
                campaigns.findByIdOptional(campaignId).orElseThrow(() -> ProblemException.notFound("campaign"));
        EntityTags.requireMatch(ifMatch, campaign.version());
        AnswerPolicy before = campaign.answerPolicy();
        campaign.answerBy(policy, time.now());
        outbox.record(CampaignEvents.changed(campaign));
        changeLog.record(
                caller,
                "change-answer-policy",
                "campaign",
                campaign.id().toString(),
                Map.of("before", before, "after", policy));
        return campaign;
    }
}
