package org.huiyin.rectification.transition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.directory.PhaseKind;
import org.huiyin.rectification.lifecycle.Capacity;

/**
 * A transition as a client sees it.
 *
 * @param allowedMoves what people may do next
 * @param round 1, and one more each time most were dissatisfied
 * @param steps those that stand, in their order
 * @param assessment the latest, and what followed from it
 * @param returnReasons why check or approval last sent it back
 */
record TransitionView(
        UUID id,
        UUID campaignId,
        String organizationCode,
        PhaseKind phase,
        TransitionState state,
        List<String> allowedMoves,
        int round,
        List<Step> steps,
        @Nullable Assessment assessment,
        @Nullable String returnReasons,
        LocalDate openedOn,
        @Nullable LocalDate passedOn,
        @Nullable LocalDate endedOn,
        long version) {

    /** @param document only where one transition is asked for */
    record Step(
            TransitionStep step,
            LocalDate signedOn,
            String signedBy,
            Capacity capacity,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StepDocument document) {}

    static TransitionView of(Transition transition) {
        return of(transition, Map.of());
    }

    /** @param documents by the entry that holds them */
    static TransitionView of(Transition transition, Map<UUID, StepDocument> documents) {
        TransitionFacts facts = transition.facts();
        return new TransitionView(
                facts.id(), facts.campaignId(), facts.organizationCode(), facts.phase(), facts.state(),
                TransitionLife.TABLE.movesFrom(facts.state()), facts.round(),
                facts.signed().stream().map(signed -> step(signed, documents)).toList(),
                facts.assessment(), facts.returnReasons(), facts.openedOn(), facts.passedOn(), facts.endedOn(),
                facts.version());
    }

    private static Step step(SignedStep signed, Map<UUID, StepDocument> documents) {
        return new Step(
                signed.step(), signed.signedOn(), signed.signedBy(), signed.capacity(), documents.get(signed.entryId()));
    }
}
