package org.huiyin.rectification.satisfaction;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/**
 * A survey that too few people answer, though it was extended, is given up, by somebody who did not do the work
 * (TRU-4), so that another may be held (SAT-2). What was cast never becomes a result: it is deleted, uncounted (ADR 33).
 */
@ApplicationScoped
class AbandonSurvey {

    private final PanacheSurveys surveys;
    private final PanacheItems items;
    private final BallotBox box;
    private final PanacheCampaigns campaigns;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;

    AbandonSurvey(
            PanacheSurveys surveys,
            PanacheItems items,
            BallotBox box,
            PanacheCampaigns campaigns,
            Jurisdiction jurisdiction,
            ChangeLog changes) {
        this.surveys = surveys;
        this.items = items;
        this.box = box;
        this.campaigns = campaigns;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
    }

    @Transactional
    Outcome<Survey> abandon(UUID id, String reason, Caller caller) {
        Survey survey = surveys.requireForMove(id);
        Act act = jurisdiction.asSorterOrSupervisor(caller, survey.organizationCode());
        return items.require(survey.itemId())
                .surveyedBy(act)
                .then(item -> withoutResult(survey))
                .then(open -> open.abandon(reason, act))
                .whenMade(abandoned -> box.empty(abandoned.id()))
                .whenMade(abandoned -> changes.record(
                        caller, "abandon-survey", "survey", id.toString(), Map.of("capacity", act.capacity())))
                .whenMade(abandoned -> surveys.flush());
    }

    /** Nobody gives up a survey whose result they fear: a ballot that is being cast is waited for, and counts. */
    private Outcome<Survey> withoutResult(Survey survey) {
        int fewest = campaigns.policyOf(survey.campaignId()).fewestBallots();
        box.hold(survey.id());
        boolean isEnough = !survey.hasResult() && box.count(survey.id()).ballots() >= fewest;
        return isEnough ? Outcome.refused(new Refusal.EnoughBallots()) : Outcome.made(survey);
    }
}
