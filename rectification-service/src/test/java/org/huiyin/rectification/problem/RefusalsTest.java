package org.huiyin.rectification.problem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.huiyin.kit.problem.Problem;
import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 8);

    private static List<Refusal> catalogue() {
        Stream<Refusal> illegal = Arrays.stream(Stateful.values())
                .map(what -> new Refusal.IllegalMove(what, "MOVE", "STATE", List.of("OTHER")));
        Stream<Refusal> others = Stream.of(
                new Refusal.OwnWork("VERIFICATION"),
                new Refusal.NotClear(List.of(new Refusal.MissingField("/items/0/goal", "Say what will be reached."))),
                new Refusal.PartsNotDone(List.of("DEMO-TOWN-01")),
                new Refusal.RegulationsFull(20),
                new Refusal.ConsolidationNotOver(DAY),
                new Refusal.NothingPlanned(),
                new Refusal.PlanFull(100),
                new Refusal.ConsultationOpen(DAY),
                new Refusal.CommentsUnanswered(2),
                new Refusal.ConsultationOver(DAY),
                new Refusal.CommentAlreadyAnswered(List.of()),
                new Refusal.NothingAbsorbed(List.of("deadline")),
                new Refusal.ItemAbsorbed(),
                new Refusal.AbsorbedNotChanged(List.of(new Refusal.MissingField("/items/0/goal", "It stands as it was."))),
                new Refusal.DeedsSettled(List.of(new Refusal.MissingField("/items/0/deedId", "It was dropped."))),
                new Refusal.AmendmentWaiting(),
                new Refusal.AskedByAnother(),
                new Refusal.MakeUpOwed(),
                new Refusal.NoMakeUpOwed(),
                new Refusal.SurveyRunning(),
                new Refusal.BallotCodeUsed(),
                new Refusal.BallotCodeUnknown(),
                new Refusal.GroupFull(1000),
                new Refusal.AssignmentOverlaps(),
                new Refusal.DelegationOverlaps(),
                new Refusal.DelegationChained(),
                new Refusal.DelegationOver(),
                new Refusal.CalendarFeedsFull(20),
                new Refusal.CalendarFeedRevoked(),
                new Refusal.PlanExists(new UUID(0, 1)),
                new Refusal.VersionSuperseded(1, 2),
                new Refusal.SurveyOver(DAY),
                new Refusal.TooFewBallots(DAY),
                new Refusal.EnoughBallots(),
                new Refusal.BallotCodesExhausted(10, 2),
                new Refusal.SampleNotWanted(),
                new Refusal.SampleNotDrawn(),
                new Refusal.SampleDrawn(),
                new Refusal.PhaseBeforeNotPassed("STUDY"),
                new Refusal.PhaseNotBegun(DAY),
                new Refusal.TransitionOpened(new UUID(0, 1), "PASSED"),
                new Refusal.NothingToLookAt(),
                new Refusal.LookBackAnswered(),
                new Refusal.LookBackDropped(DAY),
                new Refusal.FindingTurned(false, new UUID(0, 2)));
        return Stream.concat(illegal, others).toList();
    }

    @Test
    void everyProblemOfTheCatalogueIsTheAnswerToARefusal() {
        Set<String> told = catalogue().stream().map(Refusals::problemOf).map(Problem::code).collect(Collectors.toSet());

        assertThat(told).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(RectificationProblem.values()).map(RectificationProblem::code).toList());
    }

    @Test
    void tellsTheStateAndTheMovesAllowed() {
        Problem problem =
                Refusals.problemOf(new Refusal.IllegalMove(Stateful.PLAN, "ADOPTION", "DRAFT", List.of("SUBMISSION")));

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.code()).isEqualTo("plan-not-in-state");
        assertThat(problem.extensions()).containsEntry("state", "DRAFT").containsEntry("allowedMoves", List.of("SUBMISSION"));
    }

    @Test
    void pointsAtWhatIsMissing() {
        Problem problem = Refusals.problemOf(
                new Refusal.NotClear(List.of(new Refusal.MissingField("/items/0/goal", "Say what will be reached."))));

        assertThat(problem.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/items/0/goal");
            assertThat(error.code()).isEqualTo("required");
        });
    }
}
