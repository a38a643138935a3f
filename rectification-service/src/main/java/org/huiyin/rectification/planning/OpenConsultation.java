package org.huiyin.rectification.planning;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** An officer opens an endorsed plan for public comment (REC-5). */
@ApplicationScoped
class OpenConsultation {

    private final PanachePlans plans;
    private final PanacheItems items;
    private final PlanClarity clarity;
    private final PanacheCampaigns campaigns;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;

    OpenConsultation(
            PanachePlans plans,
            PanacheItems items,
            PlanClarity clarity,
            PanacheCampaigns campaigns,
            Jurisdiction jurisdiction,
            PlanJournal journal) {
        this.plans = plans;
        this.items = items;
        this.clarity = clarity;
        this.campaigns = campaigns;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    /**
     * @param days absent for the campaign's own number, which is also the fewest (CAM-6)
     * @throws ProblemException 400 when they are fewer
     */
    @Transactional
    Outcome<Plan> open(UUID id, @Nullable Integer days, Caller caller) {
        Plan plan = plans.requireForMove(id);
        Act act = jurisdiction.asOfficer(caller, plan.organizationCode());
        int fewest = campaigns.policyOf(plan.campaignId()).consultationDays();
        ConsultationTerm term = ConsultationTerm.of(act.today(), atLeast(fewest, days));
        return plan.openConsultation(term, clarity.lackingIn(plan, items.ofPlan(id), term.adoptableFrom()), act)
                .whenMade(opened -> journal.note(
                        opened, PlanMove.CONSULTATION, act, caller, EventCatalogue.CONSULTATION_OPENED));
    }

    private static int atLeast(int fewest, @Nullable Integer days) {
        if (days == null) {
            return fewest;
        }
        if (days < fewest) {
            throw ProblemException.invalidField(
                    "/days", "out-of-range", "The campaign opens a plan for at least %d days.".formatted(fewest));
        }
        return days;
    }
}
