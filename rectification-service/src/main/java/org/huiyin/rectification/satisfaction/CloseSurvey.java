package org.huiyin.rectification.satisfaction;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.commitment.ApplySatisfaction;
import org.huiyin.rectification.commitment.Consequence;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.CampaignPolicy;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/**
 * The ballots are counted, and what follows takes effect at once (SAT-2): at the word of somebody who did not do the
 * work (TRU-4), or by itself when the last day is over.
 */
@ApplicationScoped
class CloseSurvey {

    private static final Caller SYSTEM = Caller.system("rectification-service");

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
        return close(survey, jurisdiction.asSorterOrSupervisor(caller, survey.organizationCode()), caller);
    }

    /**
     * Closes a survey whose last day is over. Of two replicas that find it, one does; it is locked, and over once.
     *
     * @return nothing when another has it, or had it
     */
    @Transactional
    Optional<Outcome<Survey>> closeWhenOver(UUID id) {
        Act act = jurisdiction.asSystem(SYSTEM);
        return surveys.overForMove(id, act.today()).map(survey -> close(survey, act, SYSTEM));
    }

    /** Whatever may be refused is refused before anything is changed. */
    private Outcome<Survey> close(Survey survey, Act act, Caller caller) {
        return survey.closable(act)
                .then(open -> items.requireForMove(open.itemId()).surveyedBy(act))
                .then(Item::rateable)
                .then(item -> judge(survey, act))
                .then(judged -> judged.hasResult() ? takeEffect(judged, caller) : Outcome.made(judged))
                .whenMade(judged -> changes.record(
                        caller, "close-survey", "survey", judged.id().value().toString(), Map.of(
                                "consequence", String.valueOf(judged.view().consequence()), "capacity", act.capacity())))
                .whenMade(judged -> surveys.flush());
    }

    /**
     * Ballots only grow in number: if there are enough, there still are when the box is sealed, and then they count.
     */
    private Outcome<Survey> judge(Survey survey, Act act) {
        SatisfactionPolicy policy = policyOf(survey);
        Tally soFar = box.count(survey.id());
        if (policy.judge(soFar) == Consequence.TOO_FEW_BALLOTS) {
            return survey.close(soFar, Consequence.TOO_FEW_BALLOTS, act);
        }
        Tally sealed = box.seal(survey.id());
        return survey.close(sealed, policy.judge(sealed), act);
    }

    private Outcome<Survey> takeEffect(Survey survey, Caller caller) {
        tellRemarks.of(survey, items.require(survey.itemId()));
        return applySatisfaction.apply(survey.itemId(), survey.satisfaction(), caller).map(item -> survey);
    }

    private SatisfactionPolicy policyOf(Survey survey) {
        CampaignPolicy policy = campaigns.policyOf(survey.campaignId());
        return new SatisfactionPolicy(policy.fewestBallots(), policy.makeUpAbovePercent(), policy.redoAbovePercent());
    }
}
