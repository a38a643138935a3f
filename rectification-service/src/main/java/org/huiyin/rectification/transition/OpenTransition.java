package org.huiyin.rectification.transition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.CampaignPhase;
import org.huiyin.rectification.directory.CampaignPhases;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.directory.PhaseKind;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** An officer begins to lead the organization out of a phase; every phase before it must have passed (SUP-4). */
@ApplicationScoped
class OpenTransition {

    private final PanacheTransitions transitions;
    private final PanacheCampaigns campaigns;
    private final CampaignPhases phases;
    private final Jurisdiction jurisdiction;
    private final TransitionJournal journal;

    OpenTransition(
            PanacheTransitions transitions,
            PanacheCampaigns campaigns,
            CampaignPhases phases,
            Jurisdiction jurisdiction,
            TransitionJournal journal) {
        this.transitions = transitions;
        this.campaigns = campaigns;
        this.phases = phases;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<Transition> open(UUID campaign, String organization, PhaseKind kind, Caller caller) {
        Act act = jurisdiction.asOfficer(caller, organization);
        requireKnown(campaign, organization);
        List<CampaignPhase> all = phases.of(campaign, organization);
        CampaignPhase phase = all.stream()
                .filter(candidate -> candidate.kind() == kind)
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidField(
                        "/phase", "unknown-value", "The organization's batch has no such phase in this campaign."));
        return refusal(campaign, organization, phase, all, act)
                .map(Outcome::<Transition>refused)
                .orElseGet(() -> Outcome.made(Transition.open(campaign, organization, kind, act)))
                .whenMade(transitions::persist)
                .whenMade(opened -> journal.opened(opened, caller));
    }

    private void requireKnown(UUID campaign, String organization) {
        if (!campaigns.isKnown(campaign)) {
            throw ProblemException.invalidField("/campaignId", "unknown-value", "There is no such campaign.");
        }
        if (!transitions.holdStanding(organization)) {
            throw ProblemException.invalidField("/organizationCode", "unknown-value", "There is no such organization.");
        }
    }

    private Optional<Refusal> refusal(
            UUID campaign, String organization, CampaignPhase phase, List<CampaignPhase> all, Act act) {
        Optional<Refusal> opened = transitions.standing(campaign, organization, phase.kind())
                .map(standing -> new Refusal.TransitionOpened(standing.id().value(), standing.state().name()));
        return opened.or(() -> notPassedBefore(campaign, organization, phase, all))
                .or(() -> act.today().isBefore(phase.startsOn())
                        ? Optional.of(new Refusal.PhaseNotBegun(phase.startsOn()))
                        : Optional.empty());
    }

    private Optional<Refusal> notPassedBefore(
            UUID campaign, String organization, CampaignPhase phase, List<CampaignPhase> all) {
        Set<PhaseKind> passed = transitions.passedBy(organization, campaign);
        return all.stream()
                .map(CampaignPhase::kind)
                .takeWhile(kind -> kind != phase.kind())
                .filter(kind -> !passed.contains(kind))
                .findFirst()
                .map(kind -> new Refusal.PhaseBeforeNotPassed(kind.name()));
    }
}
