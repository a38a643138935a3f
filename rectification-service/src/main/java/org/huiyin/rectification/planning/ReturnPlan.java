package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** A supervisor sends a plan back with reasons, for the whole and for single items (REC-5). */
@ApplicationScoped
class ReturnPlan {

    private final PanachePlans plans;
    private final PanacheItems items;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;

    ReturnPlan(PanachePlans plans, PanacheItems items, Jurisdiction jurisdiction, PlanJournal journal) {
        this.plans = plans;
        this.items = items;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<Plan> sendBack(UUID id, String reasons, List<ItemReason> itemReasons, Caller caller) {
        Plan plan = plans.requireForMove(id);
        Act act = jurisdiction.asSupervisor(caller, plan.organizationCode());
        requireItemsOf(id, itemReasons);
        return plan.sendBack(reasons, itemReasons, act)
                .whenMade(returned ->
                        journal.note(returned, PlanMove.RETURN, act, caller, EventCatalogue.PLAN_RETURNED));
    }

    private void requireItemsOf(UUID plan, List<ItemReason> itemReasons) {
        Set<UUID> known =
                items.ofPlan(plan).stream().map(item -> item.id().value()).collect(Collectors.toSet());
        for (int index = 0; index < itemReasons.size(); index++) {
            if (!known.contains(itemReasons.get(index).itemId())) {
                throw ProblemException.invalidField(
                        "/itemReasons/" + index + "/itemId", "unknown-value", "The plan has no such item.");
            }
        }
    }
}
