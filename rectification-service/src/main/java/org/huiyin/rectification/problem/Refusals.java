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
                Problem.of(RectificationProblem.PLAN_WITHOUT_ITEMS, "A plan that others see has an item: add one, or withdraw the plan.");
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
                Problem.of(RectificationProblem.COMMENT_ALREADY_ANSWERED, "A response is given once; see comments.")
                        .with("comments", answered.comments());
            case Refusal.NothingAbsorbed nothing -> unasked(nothing);
            case Refusal.ItemAbsorbed held ->
                Problem.of(RectificationProblem.ITEM_ABSORBED, "Change what the comment named, and keep the item.");
            case Refusal.AbsorbedNotChanged hollow ->
                Problem.of(RectificationProblem.ABSORBED_NOT_CHANGED, "Make the changes that the responses name; see errors.")
                        .withErrors(fieldsOf(hollow.unchanged()));
            case Refusal.DeedsSettled settled ->
                Problem.of(RectificationProblem.DEEDS_SETTLED, "Remove these items, or rewrite them without the deed.")
                        .withErrors(fieldsOf(settled.items()));
            case Refusal.AmendmentWaiting waiting ->
                Problem.of(RectificationProblem.AMENDMENT_WAITING, "Wait for its decision.");
            case Refusal.AskedByAnother another ->
                Problem.of(RectificationProblem.AMENDMENT_OF_ANOTHER, "Who asked withdraws it; a leader refuses it.");
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
            case Refusal.TooFewBallots few ->
                Problem.of(RectificationProblem.TOO_FEW_BALLOTS, "Ballots are taken until " + few.lastDay() + ".")
                        .with("lastDay", few.lastDay());
            case Refusal.EnoughBallots enough ->
                Problem.of(RectificationProblem.ENOUGH_BALLOTS, "Close it: what people said counts.");
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
            case Refusal.PhaseBeforeNotPassed before ->
                Problem.of(RectificationProblem.PHASE_BEFORE_NOT_PASSED, "Pass the transition of " + before.phase() + " first.")
                        .with("phase", before.phase());
            case Refusal.PhaseNotBegun early ->
                Problem.of(RectificationProblem.PHASE_NOT_BEGUN, "It begins on " + early.startsOn() + ".")
                        .with("startsOn", early.startsOn());
            case Refusal.TransitionOpened opened ->
                Problem.of(RectificationProblem.TRANSITION_OPENED, "Go on with that one.")
                        .with("transitionId", opened.id())
                        .with("state", opened.state());
            case Refusal.NothingToLookAt nothing ->
                Problem.of(RectificationProblem.NOTHING_TO_LOOK_AT, "None of the organizations takes part, or has a commitment.");
            case Refusal.LookBackAnswered answered ->
                Problem.of(RectificationProblem.LOOK_BACK_ANSWERED, "Answers are given once; somebody was first.");
            case Refusal.LookBackDropped dropped ->
                Problem.of(RectificationProblem.LOOK_BACK_DROPPED, "It was dropped on " + dropped.droppedOn() + ".");
            case Refusal.FindingTurned turned ->
                Problem.of(RectificationProblem.FINDING_TURNED, "It becomes one thing, once.")
                        .with(turned.intoOrder() ? "orderId" : "plannedItemId", turned.id());
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
            case TRANSITION -> RectificationProblem.TRANSITION_NOT_IN_STATE;
            case LOOK_BACK -> RectificationProblem.LOOK_BACK_NOT_IN_STATE;
        };
    }

    private static Problem unclear(Refusal.NotClear unclear) {
        return Problem.of(RectificationProblem.PLAN_NOT_CLEAR, "See errors for what each item lacks.")
                .withErrors(fieldsOf(unclear.missing()));
    }

    private static Problem unasked(Refusal.NothingAbsorbed nothing) {
        List<FieldProblem> errors = nothing.fields().stream()
                .map(field -> new FieldProblem("/" + field, "not-absorbed", "No absorbed comment names it: leave it as it is."))
                .toList();
        return Problem.of(
                        RectificationProblem.NOTHING_ABSORBED,
                        "Absorb a comment first that names this item and what would change of it.")
                .withErrors(errors);
    }

    private static List<FieldProblem> fieldsOf(List<Refusal.MissingField> fields) {
        return fields.stream().map(field -> new FieldProblem(field.pointer(), field.code(), field.detail())).toList();
    }
}
