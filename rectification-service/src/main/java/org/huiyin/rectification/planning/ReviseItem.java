package org.huiyin.rectification.planning;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/**
 * An officer rewrites or removes an item while its plan may still be changed (REC-2); in consultation rewrites the fields
 * that absorbed comments name (REC-5), and removes nothing but what takes up a practical deed that was settled (CAM-5).
 */
@ApplicationScoped
class ReviseItem {

    private final PanachePlans plans;
    private final AbsorbedChanges absorbed;
    private final SettledDeeds settledDeeds;
    private final PanacheItems items;
    private final ItemReferences references;
    private final PlannedFindings findings;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;

    ReviseItem(
            PanachePlans plans,
            AbsorbedChanges absorbed,
            SettledDeeds settledDeeds,
            PanacheItems items,
            ItemReferences references,
            PlannedFindings findings,
            Jurisdiction jurisdiction,
            PlanJournal journal) {
        this.plans = plans;
        this.absorbed = absorbed;
        this.settledDeeds = settledDeeds;
        this.items = items;
        this.references = references;
        this.findings = findings;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    /** @param request what it shall say; absent to remove it */
    @Transactional
    Outcome<Item> revise(UUID id, @Nullable ItemRequest request, @Nullable String ifMatch, Caller caller) {
        Plan plan = plans.requireForMove(items.require(id).planId());
        Item item = items.require(id);
        Act act = jurisdiction.asOfficer(caller, plan.organizationCode());
        EntityTags.requireMatch(ifMatch, item.version());
        return request == null ? remove(item, plan, act, caller) : rewrite(item, request, plan, act, caller);
    }

    private Outcome<Item> rewrite(Item item, ItemRequest request, Plan plan, Act act, Caller caller) {
        references.requireAdded(request, plan, item);
        return open(plan, item, request, act).map(open -> {
            item.revise(request.toContent(), request.toProblemIds(), request.toParts(), act);
            item.takeUp(request.deedId());
            journal.note(open, "revise-item", act, caller, Map.of("item", item.id().value()));
            items.flush();
            return item;
        });
    }

    private Outcome<Plan> open(Plan plan, Item item, ItemRequest request, Act act) {
        if (plan.state() != PlanState.IN_CONSULTATION) {
            return plan.revise(act);
        }
        // Another one, to compare with: a refused item stays untouched.
        Item rewritten =
                Item.planned(plan.origin(), request.toContent(), request.toProblemIds(), request.toParts(), act);
        rewritten.takeUp(request.deedId());
        Set<PlannedField> askedFor = absorbed.openedIn(plan, item);
        if (settledDeeds.isOf(item)) {
            askedFor.add(PlannedField.DEED_ID);
        }
        return plan.absorb(askedFor, absorbed.changedBetween(item, rewritten), act);
    }

    private Outcome<Item> remove(Item item, Plan plan, Act act, Caller caller) {
        boolean isHollow = plan.state() == PlanState.IN_CONSULTATION && settledDeeds.isOf(item);
        if ((isHollow || plan.state() == PlanState.RETURNED) && absorbed.holds(plan, item)) {
            return Outcome.refused(new Refusal.ItemAbsorbed());
        }
        return (isHollow ? plan.removeSettled(act) : plan.removeItem(act)).map(open -> {
            findings.reopen(item.id().value(), caller);
            items.delete(item);
            journal.note(open, "remove-item", act, caller, Map.of("item", item.id().value()));
            items.flush();
            return item;
        });
    }
}
