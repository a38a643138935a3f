package org.huiyin.rectification.transition;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.CampaignPolicy;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.satisfaction.SatisfactionPolicy;
import org.huiyin.rectification.satisfaction.Tally;

/** An officer records the ballots of the democratic assessment; what follows takes effect at once (SUP-4, SAT-2). */
@ApplicationScoped
class RecordAssessment {

    private final PanacheTransitions transitions;
    private final PanacheCampaigns campaigns;
    private final Jurisdiction jurisdiction;
    private final TransitionJournal journal;

    RecordAssessment(
            PanacheTransitions transitions,
            PanacheCampaigns campaigns,
            Jurisdiction jurisdiction,
            TransitionJournal journal) {
        this.transitions = transitions;
        this.campaigns = campaigns;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<Transition> record(UUID id, StepDocument document, Tally tally, Caller caller) {
        Transition transition = transitions.requireForMove(id);
        Act act = jurisdiction.asOfficer(caller, transition.organizationCode());
        return transition.assess(document, tally, policyOf(transition).judge(tally), act)
                .whenMade(entry -> journal.note(transition, entry, caller))
                .map(entry -> transition);
    }

    private SatisfactionPolicy policyOf(Transition transition) {
        CampaignPolicy policy = campaigns.policyOf(transition.campaignId());
        return new SatisfactionPolicy(policy.fewestBallots(), policy.makeUpAbovePercent(), policy.redoAbovePercent());
    }
}
