package org.huiyin.rectification.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Every refusal that is to be expected. */
public sealed interface Refusal {

    /** The state does not allow the move (REC-7). */
    record IllegalMove(Stateful what, String move, String state, List<String> allowedMoves) implements Refusal {}

    /** The move is not made in this capacity. */
    record NotInThisCapacity(String move, Capacity capacity) implements Refusal {}

    /** The checker had a part in the work (TRU-4). */
    record OwnWork(String move) implements Refusal {}

    /** Something of the four clears, or of a track's own demands, is not there, or may not be made public (REC-2, REC-3). */
    record NotClear(List<MissingField> missing) implements Refusal {}

    /**
     * @param pointer into the plan as GET answers it, e.g. {@code /items/0/goal}
     * @param code of what is wrong with it
     */
    record MissingField(String pointer, String code, String detail) {

        public MissingField(String pointer, String detail) {
            this(pointer, "required", detail);
        }
    }

    /** Completion is reported when each co-operating organization has done its part (REC-8). */
    record PartsNotDone(List<String> organizations) implements Refusal {}

    /** An item names as many rules as it may (REC-9). */
    record RegulationsFull(int most) implements Refusal {}

    /** Whether it holds is said after the consolidation period (REC-9). */
    record ConsolidationNotOver(LocalDate dueOn) implements Refusal {}

    /** A plan without items promises nothing. */
    record NothingPlanned() implements Refusal {}

    /** One plan each for an organization, a team or a person, per campaign (REC-1). */
    record PlanExists(UUID plan) implements Refusal {}

    /** The plan was edited or submitted again since the reviewer read it (REC-5). */
    record VersionSuperseded(int judged, int current) implements Refusal {}

    /** The plan holds as many items as it may. */
    record PlanFull(int most) implements Refusal {}

    /** The days of public comment are not over (REC-5). */
    record ConsultationOpen(LocalDate endsOn) implements Refusal {}

    /** Each comment is absorbed or answered before adoption (REC-5). */
    record CommentsUnanswered(long count) implements Refusal {}

    /** The last day for comments has passed. */
    record ConsultationOver(LocalDate endedOn) implements Refusal {}

    /** @param comments those of the request that have their answer */
    record CommentAlreadyAnswered(List<UUID> comments) implements Refusal {}

    /**
     * In consultation an item is changed only where a comment was absorbed that names it (REC-5).
     *
     * @param fields that would change and that no such comment names
     */
    record NothingAbsorbed(List<String> fields) implements Refusal {}

    /** A comment was absorbed by changing the item, which therefore is not removed (REC-5). */
    record ItemAbsorbed() implements Refusal {}

    /** A comment was absorbed, and what it names says what it said (REC-5). */
    record AbsorbedNotChanged(List<MissingField> unchanged) implements Refusal {}

    /** Items take up practical deeds that were done or dropped since (CAM-5). */
    record DeedsSettled(List<MissingField> items) implements Refusal {}

    /** Another amendment of the same field waits for its decision (REC-6). */
    record AmendmentWaiting() implements Refusal {}

    /** Only who asked for an amendment takes it back (REC-6). */
    record AskedByAnother() implements Refusal {}

    /** A make-up comes before the next survey (SAT-2). */
    record MakeUpOwed() implements Refusal {}

    record NoMakeUpOwed() implements Refusal {}

    /** One survey of an item at a time. */
    record SurveyRunning() implements Refusal {}

    /** A code works once (SAT-1). */
    record BallotCodeUsed() implements Refusal {}

    record BallotCodeUnknown() implements Refusal {}

    /** The last day for ballots has passed; it is about to be closed or extended (SAT-2). */
    record SurveyOver(LocalDate lastDay) implements Refusal {}

    /** Fewer than the campaign wants, and people may still vote (SAT-2). While they do, nobody is told how many did. */
    record TooFewBallots(LocalDate lastDay) implements Refusal {}

    /** What people said is a result, whether it pleases or not (SAT-2). */
    record EnoughBallots() implements Refusal {}

    /** @param left how many more codes there may be */
    record BallotCodesExhausted(int asked, int left) implements Refusal {}

    record SampleNotWanted() implements Refusal {}

    record SampleNotDrawn() implements Refusal {}

    record SampleDrawn() implements Refusal {}

    record GroupFull(int most) implements Refusal {}

    /** The organization is assigned to the group on some of the days already (SUP-1). */
    record AssignmentOverlaps() implements Refusal {}

    /** Some of it is in a deputy's hands on one of the days. */
    record DelegationOverlaps() implements Refusal {}

    /** The deputy hands over, too, or the absent stands in for somebody. */
    record DelegationChained() implements Refusal {}

    record DelegationOver() implements Refusal {}

    /** The organization has as many live calendar feeds as it may. */
    record CalendarFeedsFull(int most) implements Refusal {}

    record CalendarFeedRevoked() implements Refusal {}

    /** A phase before has not passed for the organization (SUP-4). */
    record PhaseBeforeNotPassed(String phase) implements Refusal {}

    /** The phase that is to be left has not begun. */
    record PhaseNotBegun(LocalDate startsOn) implements Refusal {}

    /** One transition for an organization and a phase. */
    record TransitionOpened(UUID id, String state) implements Refusal {}

    /** Nothing of the kind is there to look back at. */
    record NothingToLookAt() implements Refusal {}

    /** Somebody was first (SUP-3). */
    record LookBackAnswered() implements Refusal {}

    /** The organization that was to be looked at is gone. */
    record LookBackDropped(LocalDate droppedOn) implements Refusal {}

    /** A finding becomes one thing, once (SUP-3). */
    record FindingTurned(boolean intoOrder, UUID id) implements Refusal {}
}
