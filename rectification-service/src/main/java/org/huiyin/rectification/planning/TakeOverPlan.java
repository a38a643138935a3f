package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.ItemJournal;
import org.huiyin.rectification.commitment.ItemMove;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.commitment.PanacheTakeOvers;
import org.huiyin.rectification.commitment.TakeOver;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.lifecycle.Refusal.MissingField;

/**
 * The campaign office enters what was promised in public before the suite came (REC-6): from then on it is a commitment
 * like every other, with the day on which it was promised.
 */
@ApplicationScoped
class TakeOverPlan {

    private final PanachePlans plans;
    private final PanacheItems items;
    private final PanacheTakeOvers takeOvers;
    private final FreezePlan freezePlan;
    private final PlanReferences planReferences;
    private final ItemReferences references;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;
    private final ItemJournal itemJournal;

    TakeOverPlan(
            PanachePlans plans,
            PanacheItems items,
            PanacheTakeOvers takeOvers,
            FreezePlan freezePlan,
            PlanReferences planReferences,
            ItemReferences references,
            Jurisdiction jurisdiction,
            PlanJournal journal,
            ItemJournal itemJournal) {
        this.plans = plans;
        this.items = items;
        this.takeOvers = takeOvers;
        this.freezePlan = freezePlan;
        this.planReferences = planReferences;
        this.references = references;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.itemJournal = itemJournal;
    }

    /**
     * @throws ProblemException 400 naming what it refers to and is not there, or a day from which nothing is taken over
     */
    @Transactional
    Outcome<Plan> takeOver(TakeOverRequest request, Caller caller) {
        Act act = jurisdiction.asSorter(caller);
        requirePastDay(request, act);
        planReferences.require(request.campaignId(), request.organizationCode());
        PlanFor whose = PlanReferences.whose(request.subject(), request.subjectName());
        Optional<Plan> earlier = plans.sameAs(request.campaignId(), request.organizationCode(), whose);
        if (earlier.isPresent()) {
            return Outcome.refused(new Refusal.PlanExists(earlier.get().id().value()));
        }
        Plan plan = Plan.draft(request.campaignId(), request.organizationCode(), whose, request.title(), act);
        for (int index = 0; index < request.items().size(); index++) {
            references.require(request.items().get(index), plan, "/items/" + index);
            refuseDeed(request.items().get(index), "/items/" + index);
        }
        List<MissingField> missing = request.missing();
        if (!missing.isEmpty()) {
            return Outcome.refused(new Refusal.NotClear(missing));
        }
        return plan.takeOver(request.items().size(), request.promisedOn(), jurisdiction.asSystem(caller))
                .whenMade(taken -> enter(taken, request, act, caller));
    }

    private static void refuseDeed(ItemRequest item, String pointer) {
        if (item.deedId() != null) {
            throw ProblemException.invalidField(
                    pointer + "/deedId", "not-allowed", "A practical deed is taken up in a plan that is written here (CAM-5).");
        }
    }

    private static void requirePastDay(TakeOverRequest request, Act act) {
        request.requirePlausible();
        request.requireReachable(act.today());
        TakeOver.problemWith(request.promisedOn(), act.today()).ifPresent(problem -> {
            throw ProblemException.invalidField("/promisedOn", "out-of-range", problem);
        });
    }

    private void enter(Plan plan, TakeOverRequest request, Act act, Caller caller) {
        plans.persist(plan);
        UUID id = plan.id().value();
        takeOvers.persist(TakeOver.of(
                id, request.promisedOn(), request.source().title(), request.source().reference(), act));
        journal.note(plan, PlanMove.TAKE_OVER, act, caller, EventCatalogue.PLAN_ADOPTED);
        String note = "%s（%s），%s 公开承诺".formatted(
                request.source().title(), request.source().reference(), request.promisedOn());
        for (int index = 0; index < request.items().size(); index++) {
            ItemRequest wanted = request.items().get(index);
            Item item = Item.planned(plan.origin(), wanted.toContent(), wanted.toProblemIds(), wanted.toParts(), act);
            item.takeOver(request.promisedOn(), request.reachedBy(index), jurisdiction.asSystem(caller))
                    .whenMade(items::persist)
                    .whenMade(commitment -> itemJournal.note(
                            commitment, ItemMove.TAKE_OVER, act, caller, note, EventCatalogue.COMMITMENT_PUBLISHED));
        }
        freezePlan.freeze(plan, act);
    }
}
