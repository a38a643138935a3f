package org.huiyin.rectification.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.commitment.ItemView;

/**
 * A plan as those see it who write it or watch over it.
 *
 * @param allowedMoves what people may do next
 * @param returnReasons why it was last sent back
 * @param items only where one plan is asked for
 */
record PlanView(
        UUID id,
        UUID campaignId,
        String organizationCode,
        PlanSubject subject,
        String title,
        PlanState state,
        List<String> allowedMoves,
        int itemCount,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate endorsedOn,
        @Nullable String returnReasons,
        List<ItemReason> itemReasons,
        @Nullable LocalDate consultationEndsOn,
        @Nullable LocalDate adoptedOn,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ItemView> items) {

    static PlanView of(Plan plan) {
        return of(plan, null);
    }

    static PlanView of(Plan plan, @Nullable List<ItemView> items) {
        PlanFacts facts = plan.facts();
        return new PlanView(
                facts.id(), facts.campaignId(), facts.organizationCode(), facts.subject(), facts.title(), facts.state(),
                PlanLife.of(facts.subject()).movesFrom(facts.state()), facts.itemCount(), facts.submittedOn(),
                facts.endorsedOn(), facts.returnReasons(), facts.itemReasons(), facts.consultationEndsOn(),
                facts.adoptedOn(), facts.version(), items);
    }
}
