package org.huiyin.opinions.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.arc.All;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.OpinionsProblem;

/** Gives a campaign other batches and phases (CAM-2), unless what was planned in them would fall out of its phase. */
@ApplicationScoped
class RescheduleCampaign {

    private final Campaigns campaigns;
    private final List<PhaseGuard> guards;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    RescheduleCampaign(
            Campaigns campaigns, @All List<PhaseGuard> guards, Outbox outbox, ChangeLog changeLog, DistrictTime time) {
        this.campaigns = campaigns;
        this.guards = guards;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Campaign reschedule(Caller caller, UUID campaignId, CampaignSchedule schedule, @Nullable String ifMatch) {
        Campaign campaign =
                campaigns.findByIdOptional(campaignId).orElseThrow(() -> ProblemException.notFound("campaign"));
        EntityTags.requireMatch(ifMatch, campaign.version());
        CampaignSchedule before = campaign.schedule();
        campaign.reschedule(schedule, time.now());
        // From here on the row is locked, so that nothing is planned by the phases as they were.
        campaigns.flush();
        guards.stream()
                .map(guard -> guard.obstacle(campaignId, schedule.batches()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(RescheduleCampaign::refuse);
        outbox.record(CampaignEvents.changed(campaign));
        changeLog.record(
                caller,
                "reschedule-campaign",
                "campaign",
                campaign.id().toString(),
                Map.of("before", before, "after", schedule));
        return campaign;
    }

    private static void refuse(PhaseGuard.Obstacle obstacle) {
        throw new ProblemException(Problem.of(
                        OpinionsProblem.PHASE_HOLDS_REQUIREMENTS,
                        "%s would no longer lie in its phase. Date it anew or withdraw it first."
                                .formatted(obstacle.named()))
                .with("requirementIds", obstacle.ids()));
    }
}
