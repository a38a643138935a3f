package org.huiyin.rectification.problem;

import java.util.List;

import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.FieldProblem;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.lifecycle.Refusal.IllegalMove;
import org.huiyin.rectification.lifecycle.Stateful;

/** A refusal of the domain as the problem that a client is told. */
public final class Refusals {

    private Refusals() {}

    /** @throws ProblemException when it was refused */
    public static <T> T require(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Made<T>(T result) -> result;
            case Outcome.Refused<T>(Refusal because) -> throw new ProblemException(problemOf(because));
        };
    }

    public static Problem problemOf(Refusal refusal) {
        return switch (refusal) {
            case IllegalMove illegal -> illegal(illegal);
            case Refusal.NotInThisCapacity no ->
                Problem.of(CommonProblem.FORBIDDEN, "%s is not made by a %s.".formatted(no.move(), no.capacity().en()));
            case Refusal.OwnWork own ->
                Problem.of(RectificationProblem.OWN_WORK, "Someone who had no part in it must make the " + own.move() + ".");
            case Refusal.NotClear unclear -> unclear(unclear);
            case Refusal.PartsNotDone undone ->
                Problem.of(RectificationProblem.PARTS_NOT_DONE, "Each reports its own part; see organizations.")
                        .with("organizations", undone.organizations());
            case Refusal.RegulationsFull full ->
                Problem.of(RectificationProblem.REGULATIONS_FULL, "An item names at most %d.".formatted(full.most()));
            case Refusal.ConsolidationNotOver early ->
                Problem.of(RectificationProblem.CONSOLIDATION_NOT_OVER, "It may be said to hold from %s on.".formatted(early.dueOn()))
                        .with("dueOn", early.dueOn());
            case Refusal.NothingPlanned nothing ->
                Problem.of(RectificationProblem.PLAN_WITHOUT_ITEMS, "Add an item before you submit the plan.");
            case Refusal.PlanExists exists ->
                Problem.of(RectificationProblem.PLAN_EXISTS, "Go on with the plan that is there.").with("planId", exists.plan());
            case Refusal.VersionSuperseded old ->
                Problem.of(RectificationProblem.PLAN_VERSION_SUPERSEDED, "Read version %d first.".formatted(old.current()))
                        .with("currentVersion", old.current());
            case Refusal.PlanFull full ->
                Problem.of(RectificationProblem.PLAN_FULL, "A plan holds at most %d items.".formatted(full.most()));
            case Refusal.ConsultationOpen open ->
                Problem.of(RectificationProblem.CONSULTATION_STILL_OPEN, "Comments may come in until " + open.endsOn() + ".")
                        .with("consultationEndsOn", open.endsOn());
            case Refusal.CommentsUnanswered unanswered ->
                Problem.of(RectificationProblem.COMMENTS_UNANSWERED, "Absorb or answer each comment first.")
                        .with("unanswered", unanswered.count());
            case Refusal.ConsultationOver over ->
                Problem.of(RectificationProblem.CONSULTATION_OVER, "Comments were taken until " + over.endedOn() + ".");
            case Refusal.CommentAlreadyAnswered answered ->
                Problem.of(RectificationProblem.COMMENT_ALREADY_ANSWERED, "A response is given once.");
            case Refusal.NothingAbsorbed nothing ->
                Problem.of(RectificationProblem.NOTHING_ABSORBED, "Absorb the comment first, naming this item as the change.");
            case Refusal.AmendmentWaiting waiting ->
                Problem.of(RectificationProblem.AMENDMENT_WAITING, "Wait for its decision.");
            case Refusal.MakeUpOwed owed ->
                Problem.of(RectificationProblem.MAKE_UP_OWED, "The superior organization must record the make-up first.");
            case Refusal.NoMakeUpOwed none ->
                Problem.of(RectificationProblem.NO_MAKE_UP_OWED, "The last survey asked for none, or it was recorded.");
            case Refusal.SurveyRunning running ->
                Problem.of(RectificationProblem.SURVEY_RUNNING, "Close it before you open another.");
            case Refusal.BallotCodeUsed used ->
                Problem.of(RectificationProblem.BALLOT_CODE_USED, "A code works once; the ballot cast with it counts.");
            case Refusal.BallotCodeUnknown unknown ->
                Problem.of(RectificationProblem.BALLOT_CODE_UNKNOWN, "Check the code, and that it is for this survey.");
            case Refusal.SurveyOver over ->
                Problem.of(RectificationProblem.SURVEY_OVER, "Ballots were taken until " + over.lastDay() + ".");
            case Refusal.BallotCodesExhausted exhausted ->
                Problem.of(
                                RectificationProblem.BALLOT_CODES_EXHAUSTED,
                                "%d people are asked; there may be %d more codes."
                                        .formatted(exhausted.asked(), exhausted.left()))
                        .with("left", exhausted.left());
            case Refusal.SampleNotWanted no ->
                Problem.of(RectificationProblem.SAMPLE_NOT_WANTED, "Only a survey with the method RANDOM_SAMPLE draws one.");
            case Refusal.SampleNotDrawn not ->
                Problem.of(RectificationProblem.SAMPLE_NOT_DRAWN, "Draw the sample first.");
            case Refusal.SampleDrawn drawn ->
                Problem.of(RectificationProblem.SAMPLE_DRAWN, "A sample is drawn once.");
            case Refusal.GroupFull full ->
                Problem.of(RectificationProblem.SUPERVISION_GROUP_FULL, "At most %d.".formatted(full.most()));
            case Refusal.AssignmentOverlaps overlaps ->
                Problem.of(RectificationProblem.ASSIGNMENT_OVERLAPS, "End the one that holds or is planned first.");
            case Refusal.DelegationOverlaps overlaps ->
                Problem.of(RectificationProblem.TASK_DELEGATION_OVERLAPS, "End the other one first, or take other days.");
            case Refusal.DelegationChained chained ->
                Problem.of(RectificationProblem.TASK_DELEGATION_CHAINED, "Choose a deputy who is there on all of these days.");
            case Refusal.DelegationOver over ->
                Problem.of(RectificationProblem.TASK_DELEGATION_OVER, "Nothing is handed over by it any more.");
            case Refusal.CalendarFeedsFull full ->
                Problem.of(RectificationProblem.CALENDAR_FEEDS_FULL, "Revoke one first: at most %d.".formatted(full.most()));
            case Refusal.CalendarFeedRevoked revoked ->
                Problem.of(RectificationProblem.CALENDAR_FEED_REVOKED, "Its address is good no longer.");
        };
    }

    private static Problem illegal(IllegalMove illegal) {
        String detail = "%s is not possible in state %s.".formatted(illegal.move(), illegal.state());
        return Problem.of(notInState(illegal.what()), detail)
                .with("state", illegal.state())
                .with("allowedMoves", illegal.allowedMoves());
    }

    private static RectificationProblem notInState(Stateful what) {
        return switch (what) {
            case PLAN -> RectificationProblem.PLAN_NOT_IN_STATE;
            case ITEM -> RectificationProblem.ITEM_NOT_IN_STATE;
            case PART -> RectificationProblem.PART_NOT_IN_STATE;
            case CONSOLIDATION_LOOK -> RectificationProblem.CONSOLIDATION_LOOK_NOT_IN_STATE;
            case AMENDMENT -> RectificationProblem.AMENDMENT_NOT_IN_STATE;
            case SURVEY -> RectificationProblem.SURVEY_NOT_IN_STATE;
            case ORDER -> RectificationProblem.ORDER_NOT_IN_STATE;
        };
    }

    private static Problem unclear(Refusal.NotClear unclear) {
        List<FieldProblem> errors = unclear.missing().stream()
                .map(missing -> new FieldProblem(missing.pointer(), "required", missing.detail()))
                .toList();
        return Problem.of(RectificationProblem.PLAN_NOT_CLEAR, "See errors for what each item lacks.").withErrors(errors);
    }
}
