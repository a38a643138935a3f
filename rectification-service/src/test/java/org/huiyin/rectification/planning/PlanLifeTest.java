package org.huiyin.rectification.planning;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.ActMother;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.lifecycle.Refusal.MissingField;
import org.huiyin.rectification.lifecycle.StateTable;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.assertj.core.api.Assertions.assertThat;

/** REC-5: every subject × every state × every move × every capacity. */
class PlanLifeTest {

    private static final int DAYS = 7;

    static Stream<Arguments> everyCombination() {
        return Stream.of(PlanSubject.TEAM, PlanSubject.PERSON).flatMap(subject -> Arrays.stream(PlanState.values())
                .filter(state -> subject != PlanSubject.PERSON || state != PlanState.IN_CONSULTATION)
                .flatMap(state -> Arrays.stream(PlanMove.values()).flatMap(move ->
                        Arrays.stream(Capacity.values()).map(by -> Arguments.of(subject, state, move, by)))));
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void movesExactlyAsTheTableSays(PlanSubject subject, PlanState state, PlanMove move, Capacity by) {
        // given
        Plan plan = in(state, subject);
        StateTable<PlanState, PlanMove> table = PlanLife.of(subject);

        // when
        Outcome<Plan> outcome =
                make(move, plan, ActMother.by("someone-else", by, ActMother.TODAY.plusDays(DAYS + 1)));

        // then
        Optional<StateTable.Row<PlanState, PlanMove>> row = table.rows().stream()
                .filter(candidate -> candidate.from() == state && candidate.move() == move)
                .findFirst();
        if (row.isEmpty()) {
            assertThat(outcome).isEqualTo(Outcome.refused(
                    new Refusal.IllegalMove(Stateful.PLAN, move.name(), state.name(), table.movesFrom(state))));
            assertThat(plan.state()).isEqualTo(state);
        } else if (!row.get().by().contains(by)) {
            assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.NotInThisCapacity(move.name(), by)));
            assertThat(plan.state()).isEqualTo(state);
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Made.class);
            assertThat(plan.state()).isEqualTo(row.get().to());
        }
    }

    @Test
    void refusesTheReviewByWhoeverWroteIt() {
        Plan plan = in(PlanState.SUBMITTED, PlanSubject.TEAM);

        assertThat(plan.endorse(ActMother.by("officer", Capacity.SUPERVISOR)))
                .isEqualTo(Outcome.refused(new Refusal.OwnWork("ENDORSEMENT")));
        assertThat(plan.sendBack("理由", List.of(), ActMother.by("officer", Capacity.SUPERVISOR)))
                .isEqualTo(Outcome.refused(new Refusal.OwnWork("RETURN")));
        assertThat(plan.state()).isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void isNotSubmittedWithoutItems() {
        Plan plan = Plan.draft(UUID.randomUUID(), "DEMO-UNIT-01", new PlanFor(PlanSubject.TEAM, null), "方案", officer());

        assertThat(plan.submit(List.of(), officer())).isEqualTo(Outcome.refused(new Refusal.NothingPlanned()));
    }

    @Test
    void isNotSubmittedUnclear() {
        Plan plan = in(PlanState.DRAFT, PlanSubject.TEAM);
        List<MissingField> missing = List.of(new MissingField("/items/0/goal", "Say what will be reached."));

        assertThat(plan.submit(missing, officer())).isEqualTo(Outcome.refused(new Refusal.NotClear(missing)));
        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
    }

    @Test
    void isNotAdoptedUpToAndOnTheLastDayOfTheConsultation() {
        Plan plan = in(PlanState.IN_CONSULTATION, PlanSubject.TEAM);
        Act lastDay = ActMother.as(Capacity.OFFICER, ActMother.TODAY.plusDays(DAYS));

        assertThat(plan.adopt(AdoptionHindrances.NONE, lastDay))
                .isEqualTo(Outcome.refused(new Refusal.ConsultationOpen(ActMother.TODAY.plusDays(DAYS))));
    }

    @Test
    void isAdoptedAtOnceWhenItWasOpenedForNoDays() {
        Plan plan = in(PlanState.ENDORSED, PlanSubject.TEAM);
        plan.openConsultation(ConsultationTerm.of(ActMother.TODAY, 0), List.of(), officer());

        assertThat(plan.adopt(AdoptionHindrances.NONE, officer())).isEqualTo(Outcome.made(plan));
        assertThat(plan.facts().consultationEndsOn()).isEqualTo(ActMother.TODAY);
    }

    @Test
    void isNotAdoptedWhileACommentIsUnanswered() {
        Plan plan = in(PlanState.IN_CONSULTATION, PlanSubject.TEAM);
        Act dayAfter = ActMother.as(Capacity.OFFICER, ActMother.TODAY.plusDays(DAYS + 1));

        assertThat(plan.adopt(new AdoptionHindrances(1, List.of(), List.of(), List.of()), dayAfter))
                .isEqualTo(Outcome.refused(new Refusal.CommentsUnanswered(1)));
    }

    @Test
    @DisplayName("REC-5: in consultation an item is changed for an absorbed comment alone, and where that names it")
    void changesNothingThatNoCommentAskedFor() {
        Plan plan = in(PlanState.IN_CONSULTATION, PlanSubject.TEAM);
        Set<PlannedField> goal = Set.of(PlannedField.GOAL);

        assertThat(plan.absorb(Set.of(), goal, officer()))
                .isEqualTo(Outcome.refused(new Refusal.NothingAbsorbed(List.of("goal"))));
        assertThat(plan.absorb(Set.of(), Set.of(), officer()))
                .isEqualTo(Outcome.refused(new Refusal.NothingAbsorbed(List.of())));
        assertThat(plan.absorb(goal, EnumSet.of(PlannedField.GOAL, PlannedField.DEADLINE), officer()))
                .isEqualTo(Outcome.refused(new Refusal.NothingAbsorbed(List.of("deadline"))));
        assertThat(plan.absorb(goal, goal, officer())).isEqualTo(Outcome.made(plan));
        assertThat(plan.revise(officer())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @DisplayName("REC-2: what was changed for a comment is adopted with its four clears, or not")
    void isNotAdoptedUnclear() {
        Plan plan = in(PlanState.IN_CONSULTATION, PlanSubject.TEAM);
        Act dayAfter = ActMother.as(Capacity.OFFICER, ActMother.TODAY.plusDays(DAYS + 1));
        List<MissingField> missing = List.of(new MissingField("/items/0/goal", "Say what will be reached."));

        assertThat(plan.adopt(new AdoptionHindrances(0, List.of(), List.of(), missing), dayAfter))
                .isEqualTo(Outcome.refused(new Refusal.NotClear(missing)));
        assertThat(plan.state()).isEqualTo(PlanState.IN_CONSULTATION);
    }

    @Test
    @DisplayName("REC-6: no consultation is opened on what could not be promised when it is over")
    void isNotOpenedUnclear() {
        Plan plan = in(PlanState.ENDORSED, PlanSubject.TEAM);
        List<MissingField> late = List.of(new MissingField("/items/0/deadline", "out-of-range", "It is over by then."));

        assertThat(plan.openConsultation(ConsultationTerm.of(ActMother.TODAY, DAYS), late, officer()))
                .isEqualTo(Outcome.refused(new Refusal.NotClear(late)));
        assertThat(plan.state()).isEqualTo(PlanState.ENDORSED);
    }

    @Test
    @DisplayName("CAM-5: the last item stays in consultation, though its deed is settled: a plan of nothing is withdrawn")
    void losesNotItsLastItemInConsultation() {
        Plan plan = in(PlanState.IN_CONSULTATION, PlanSubject.TEAM);

        assertThat(plan.removeSettled(officer())).isEqualTo(Outcome.refused(new Refusal.NothingPlanned()));
        assertThat(plan.facts().itemCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("REC-5: a plan that its organization takes back was neither endorsed nor shown to the public")
    void startsAnewOnceItIsTakenBack() {
        Plan plan = in(PlanState.IN_CONSULTATION, PlanSubject.TEAM);

        assertThat(plan.withdraw("需重新商定", officer())).isEqualTo(Outcome.made(plan));
        assertThat(plan.state()).isEqualTo(PlanState.RETURNED);
        assertThat(plan.facts().returnReasons()).isEqualTo("需重新商定");
        assertThat(plan.facts().endorsedOn()).isNull();
        assertThat(plan.facts().consultationEndsOn()).isNull();
    }

    @Test
    @DisplayName("REC-5: a plan is not adopted while a comment was absorbed and nothing changed")
    void isNotAdoptedWithAHollowAbsorption() {
        Plan plan = in(PlanState.IN_CONSULTATION, PlanSubject.TEAM);
        Act dayAfter = ActMother.as(Capacity.OFFICER, ActMother.TODAY.plusDays(DAYS + 1));
        List<MissingField> unmade = List.of(new MissingField("/items/0/goal", "A comment was absorbed by changing it."));

        assertThat(plan.adopt(new AdoptionHindrances(0, unmade, List.of(), List.of()), dayAfter))
                .isEqualTo(Outcome.refused(new Refusal.AbsorbedNotChanged(unmade)));
        assertThat(plan.state()).isEqualTo(PlanState.IN_CONSULTATION);
    }

    @Test
    @DisplayName("CAM-5: a plan is not adopted while an item takes up a practical deed that was dropped")
    void isNotAdoptedWithADeedThatWasSettled() {
        Plan plan = in(PlanState.IN_CONSULTATION, PlanSubject.TEAM);
        Act dayAfter = ActMother.as(Capacity.OFFICER, ActMother.TODAY.plusDays(DAYS + 1));
        List<MissingField> settled = List.of(new MissingField("/items/0/deedId", "It was dropped."));

        assertThat(plan.adopt(new AdoptionHindrances(0, List.of(), settled, List.of()), dayAfter))
                .isEqualTo(Outcome.refused(new Refusal.DeedsSettled(settled)));
        assertThat(plan.state()).isEqualTo(PlanState.IN_CONSULTATION);
    }

    @Test
    void takesCommentsUpToAndOnTheLastDay() {
        Plan plan = in(PlanState.IN_CONSULTATION, PlanSubject.TEAM);

        assertThat(plan.takeComment(ActMother.TODAY.plusDays(DAYS))).isEqualTo(Outcome.made(plan));
        assertThat(plan.takeComment(ActMother.TODAY.plusDays(DAYS + 1)))
                .isEqualTo(Outcome.refused(new Refusal.ConsultationOver(ActMother.TODAY.plusDays(DAYS))));
    }

    @Test
    void forgetsTheReasonsWhenSubmittedAgain() {
        Plan plan = in(PlanState.RETURNED, PlanSubject.TEAM);
        assertThat(plan.facts().returnReasons()).isEqualTo("措施不够具体");

        plan.submit(List.of(), officer());

        assertThat(plan.facts().returnReasons()).isNull();
        assertThat(plan.facts().itemReasons()).isEmpty();
    }

    @Test
    void holdsNoMoreItemsThanCanBeReviewed() {
        Plan plan = Plan.draft(UUID.randomUUID(), "DEMO-UNIT-01", new PlanFor(PlanSubject.TEAM, null), "方案", officer());
        for (int added = 0; added < Plan.MOST_ITEMS; added++) {
            plan.addItem(officer());
        }

        assertThat(plan.addItem(officer())).isEqualTo(Outcome.refused(new Refusal.PlanFull(Plan.MOST_ITEMS)));
    }

    private static Act officer() {
        return ActMother.as(Capacity.OFFICER);
    }

    private static Plan in(PlanState state, PlanSubject subject) {
        Plan plan = Plan.draft(UUID.randomUUID(), "DEMO-UNIT-01", new PlanFor(subject, null), "方案", officer());
        plan.addItem(officer());
        if (state != PlanState.DRAFT) {
            plan.submit(List.of(), officer());
        }
        switch (state) {
            case DRAFT, SUBMITTED -> {}
            case RETURNED -> plan.sendBack(
                    "措施不够具体", List.of(new ItemReason(UUID.randomUUID(), "目标太低")), ActMother.as(Capacity.SUPERVISOR));
            case ENDORSED -> plan.endorse(ActMother.as(Capacity.SUPERVISOR));
            case IN_CONSULTATION -> {
                plan.endorse(ActMother.as(Capacity.SUPERVISOR));
                plan.openConsultation(ConsultationTerm.of(ActMother.TODAY, DAYS), List.of(), officer());
            }
            case ADOPTED -> {
                plan.endorse(ActMother.as(Capacity.SUPERVISOR));
                plan.openConsultation(ConsultationTerm.of(ActMother.TODAY, 0), List.of(), officer());
                plan.adopt(AdoptionHindrances.NONE, officer());
            }
        }
        assertThat(plan.state()).isEqualTo(state);
        return plan;
    }

    private static Outcome<Plan> make(PlanMove move, Plan plan, Act act) {
        return switch (move) {
            case REVISION -> plan.revise(act);
            case ABSORPTION -> plan.absorb(Set.of(PlannedField.GOAL), Set.of(), act);
            case SUBMISSION -> plan.submit(List.of(), act);
            case ENDORSEMENT -> plan.endorse(act);
            case RETURN -> plan.sendBack("理由", List.of(), act);
            case WITHDRAWAL -> plan.withdraw("需重新商定", act);
            case CONSULTATION -> plan.openConsultation(ConsultationTerm.of(ActMother.TODAY, DAYS), List.of(), act);
            case ADOPTION -> plan.adopt(AdoptionHindrances.NONE, act);
            case TAKE_OVER -> plan.takeOver(1, ActMother.TODAY.minusDays(40), act);
        };
    }
}
