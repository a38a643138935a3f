package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.Succession;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/**
 * An officer begins a plan as a copy of one of another campaign: of the own organization, or of one that was merged
 * into it (REC-1, CAM-1). Who wrote the original has no part in the copy (TRU-4).
 */
@ApplicationScoped
class CopyPlan {

    private final PanachePlans plans;
    private final PanacheItems items;
    private final CopiedItems copiedItems;
    private final PlanReferences references;
    private final Succession succession;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;

    CopyPlan(
            PanachePlans plans,
            PanacheItems items,
            CopiedItems copiedItems,
            PlanReferences references,
            Succession succession,
            Jurisdiction jurisdiction,
            PlanJournal journal) {
        this.plans = plans;
        this.items = items;
        this.copiedItems = copiedItems;
        this.references = references;
        this.succession = succession;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    /** @param title absent for that of the original */
    @Transactional
    Outcome<Plan> copy(UUID id, UUID campaign, @Nullable String title, Caller caller) {
        Plan original = plans.require(id);
        Act act = jurisdiction.asOfficer(caller, original.organizationCode());
        String organization = succession.actingFor(original.organizationCode());
        requireAnother(campaign, original);
        references.require(campaign, organization);
        Optional<Plan> earlier = plans.sameAs(campaign, organization, original.whose());
        if (earlier.isPresent()) {
            return Outcome.refused(new Refusal.PlanExists(earlier.get().id().value()));
        }
        List<Item> originals = items.ofPlan(id);
        Plan copy = Plan.copyOf(
                original, originals.size(), campaign, organization, title == null ? original.title() : title, act);
        plans.persist(copy);
        items.persist(copiedItems.of(originals, copy, act));
        journal.note(copy, "copy-plan", act, caller, Map.of("original", id, "items", originals.size()));
        plans.flush();
        return Outcome.made(copy);
    }

    private static void requireAnother(UUID campaign, Plan original) {
        if (campaign.equals(original.campaignId())) {
            throw ProblemException.invalidField("/campaignId", "not-allowed", "It is the campaign of the original.");
        }
    }
}
