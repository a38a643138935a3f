package org.huiyin.rectification.transition;

import java.util.List;
import java.util.UUID;

import org.huiyin.rectification.commitment.Consequence;
import org.huiyin.rectification.directory.PhaseKind;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.ActMother;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.satisfaction.Tally;

import static org.assertj.core.api.Assertions.assertThat;

/** Transitions on their way, each step signed by a user who is named after their capacity. */
final class TransitionMother {

    static final StepDocument DOCUMENT = new StepDocument("情况报告", "已完成。", List.of());
    static final Tally TALLY = new Tally(90, 8, 2);

    private TransitionMother() {}

    static Transition opened() {
        return Transition.open(UUID.randomUUID(), "DEMO-UNIT-01", PhaseKind.STUDY, ActMother.as(Capacity.OFFICER));
    }

    static Transition in(TransitionState state) {
        Transition transition = opened();
        switch (state) {
            case SELF_REVIEW_DUE -> {}
            case ENDED -> made(transition.end(ActMother.as(Capacity.SYSTEM)));
            case MAKE_UP_DUE -> {
                sign(transition, TransitionStep.SELF_REVIEW);
                made(transition.assess(DOCUMENT, TALLY, Consequence.MAKE_UP, ActMother.as(Capacity.OFFICER)));
            }
            case ASSESSMENT_DUE, REPORT_DUE, CHECK_DUE, APPROVAL_DUE, MEETING_DUE, PASSED -> {
                for (TransitionStep step : TransitionStep.values()) {
                    if (transition.state() != state) {
                        sign(transition, step);
                    }
                }
            }
        }
        assertThat(transition.state()).isEqualTo(state);
        return transition;
    }

    static void sign(Transition transition, TransitionStep step) {
        Act act = ActMother.as(switch (step) {
            case SELF_REVIEW, DEMOCRATIC_ASSESSMENT, TRANSITION_REPORT, TRANSITION_MEETING -> Capacity.OFFICER;
            case SUPERVISION_CHECK -> Capacity.SUPERVISOR;
            case APPROVAL -> Capacity.LEADER;
        });
        made(step == TransitionStep.DEMOCRATIC_ASSESSMENT
                ? transition.assess(DOCUMENT, TALLY, Consequence.NONE, act)
                : transition.sign(step, DOCUMENT, act));
    }

    static TransitionEntry made(Outcome<TransitionEntry> outcome) {
        return switch (outcome) {
            case Outcome.Made<TransitionEntry>(TransitionEntry entry) -> entry;
            case Outcome.Refused<TransitionEntry> refused -> throw new AssertionError(refused.toString());
        };
    }
}
