package org.huiyin.rectification.satisfaction;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.commitment.ApplySatisfaction;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.CampaignPolicy;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** Somebody who did not do the work has the ballots counted; what follows takes effect at once (SAT-2, TRU-4). */
@ApplicationScoped
class CloseSurvey {

    private final PanacheSurveys surveys;
    private final PanacheItems items;
    private final BallotBox box;
    private final TellRemarks tellRemarks;
    private final PanacheCampaigns campaigns;
    private final ApplySatisfaction applySatisfaction;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;

    CloseSurvey(
            PanacheSurveys surveys,
            PanacheItems items,
            BallotBox box,
            TellRemarks tellRemarks,
            PanacheCampaigns campaigns,
            ApplySatisfaction applySatisfaction,
            Jurisdiction jurisdiction,
            ChangeLog changes) {
        this.surveys = surveys;
        this.items = items;
        this.box = box;
        this.tellRemarks = tellRemarks;
        this.campaigns = campaigns;
        this.applySatisfaction = applySatisfaction;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
    }

    @Transactional
    Outcome<Survey> close(UUID id, Caller caller) {
        Survey survey = surveys.requireForMove(id);
        Act act = jurisdiction.asSorterOrSupervisor(caller, survey.organizationCode());
        Tally tally = box.count(survey.id());
        return items.requireForMove(survey.itemId())
                .surveyedBy(act)
                .then(item -> survey.close(tally, policyOf(survey).judge(tally), act))
                .then(judged -> judged.hasResult() ? takeEffect(judged, caller) : Outcome.made(judged))
                .whenMade(judged -> changes.record(caller, "close-survey", "survey", id.toString(), Map.of(
                        "consequence", String.valueOf(judged.view().consequence()), "ballots", tally.ballots())))
                .whenMade(judged -> surveys.flush());
    }

    private Outcome<Survey> takeEffect(Survey survey, Caller caller) {
        tellRemarks.of(survey, items.require(survey.itemId()));
        box.seal(survey.id());
        return applySatisfaction.apply(survey.itemId(), survey.satisfaction(), caller).map(item -> survey);
    }

    private SatisfactionPolicy policyOf(Survey survey) {
        CampaignPolicy policy = campaigns.policyOf(survey.campaignId());
        return new SatisfactionPolicy(policy.fewestBallots(), policy.makeUpAbovePercent(), policy.redoAbovePercent());
    }
}
