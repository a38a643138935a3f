package org.huiyin.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.huiyin.contracts.directory.CampaignSnapshot;
import org.huiyin.contracts.directory.OrganizationSnapshot;
import org.huiyin.contracts.directory.WorkingCalendarSnapshot;
import org.huiyin.contracts.opinions.CollectionActivityRecorded;
import org.huiyin.contracts.opinions.ForwardingChanged;
import org.huiyin.contracts.opinions.OpinionChanged;
import org.huiyin.contracts.opinions.OpinionOverdue;
import org.huiyin.contracts.opinions.PracticalDeedChanged;
import org.huiyin.contracts.opinions.ProblemAssigned;
import org.huiyin.contracts.opinions.RequirementSettled;
import org.huiyin.contracts.rectification.CommitmentChanged;
import org.huiyin.contracts.rectification.CommitmentEscalated;
import org.huiyin.contracts.rectification.LookBackFindingChanged;
import org.huiyin.contracts.rectification.PlanChanged;
import org.huiyin.contracts.rectification.SupervisionOrderChanged;
import org.huiyin.contracts.rectification.TransitionChanged;
import org.huiyin.contracts.voices.PlanCommentChanged;
import org.huiyin.contracts.voices.SurveyRemarkLeft;

/** Every event of the suite, once. */
public final class EventCatalogue {

    public static final EventContract ORGANIZATION_CHANGED = directory("organization-changed.v1", OrganizationSnapshot.class);
    public static final EventContract CAMPAIGN_CHANGED = directory("campaign-changed.v1", CampaignSnapshot.class);
    public static final EventContract WORKING_CALENDAR_PUBLISHED =
            directory("working-calendar-published.v1", WorkingCalendarSnapshot.class);

    public static final EventContract OPINION_RECEIVED = opinions("opinion-received.v1", OpinionChanged.class);
    public static final EventContract OPINION_SORTED = opinions("opinion-sorted.v1", OpinionChanged.class);
    public static final EventContract OPINION_ANSWERED = opinions("opinion-answered.v1", OpinionChanged.class);
    public static final EventContract OPINION_DECLINED = opinions("opinion-declined.v1", OpinionChanged.class);
    /** A linked item's result was published, or no longer stands because the item was reopened. */
    public static final EventContract OPINION_SOLUTION_CHANGED = opinions("opinion-solution-changed.v1", OpinionChanged.class);
    /** The organization that was to answer it was merged into another, or came back. */
    public static final EventContract OPINION_PASSED_ON = opinions("opinion-passed-on.v1", OpinionChanged.class);
    /** A working calendar was imported by which the term of CAM-6 ends later. */
    public static final EventContract OPINION_REPLY_POSTPONED = opinions("opinion-reply-postponed.v1", OpinionChanged.class);
    /** The reply clock stood still while a question to the giver was open: the term ends on another day. */
    public static final EventContract OPINION_REPLY_TERM_MOVED = opinions("opinion-reply-term-moved.v1", OpinionChanged.class);
    public static final EventContract OPINION_OVERDUE = opinions("opinion-overdue.v1", OpinionOverdue.class);
    public static final EventContract COLLECTION_ACTIVITY_RECORDED =
            opinions("collection-activity-recorded.v1", CollectionActivityRecorded.class);
    public static final EventContract PROBLEM_ASSIGNED = opinions("problem-assigned.v1", ProblemAssigned.class);
    public static final EventContract PRACTICAL_DEED_PROMISED = opinions("practical-deed-promised.v1", PracticalDeedChanged.class);
    /** Done, or dropped. */
    public static final EventContract PRACTICAL_DEED_SETTLED = opinions("practical-deed-settled.v1", PracticalDeedChanged.class);
    /** Ticked off, waived, or open again. */
    public static final EventContract REQUIREMENT_SETTLED = opinions("requirement-settled.v1", RequirementSettled.class);

    /** An opinion about a team went to an organization (SRT-4). Of forwardings to persons nothing is told. */
    public static final EventContract OPINION_FORWARDED = opinions("opinion-forwarded.v1", ForwardingChanged.class);
    public static final EventContract FORWARDING_ACKNOWLEDGED = opinions("forwarding-acknowledged.v1", ForwardingChanged.class);
    public static final EventContract FORWARDING_WITHDRAWN = opinions("forwarding-withdrawn.v1", ForwardingChanged.class);

    public static final EventContract PLAN_SUBMITTED = rectification("plan-submitted.v1", PlanChanged.class);
    public static final EventContract PLAN_RETURNED = rectification("plan-returned.v1", PlanChanged.class);
    public static final EventContract PLAN_WITHDRAWN = rectification("plan-withdrawn.v1", PlanChanged.class);
    public static final EventContract PLAN_ENDORSED = rectification("plan-endorsed.v1", PlanChanged.class);
    public static final EventContract CONSULTATION_OPENED = rectification("consultation-opened.v1", PlanChanged.class);
    public static final EventContract PLAN_ADOPTED = rectification("plan-adopted.v1", PlanChanged.class);

    public static final EventContract COMMITMENT_PUBLISHED = rectification("commitment-published.v1", CommitmentChanged.class);
    public static final EventContract COMMITMENT_AMENDED = rectification("commitment-amended.v1", CommitmentChanged.class);
    public static final EventContract PROGRESS_REPORTED = rectification("progress-reported.v1", CommitmentChanged.class);
    public static final EventContract COMPLETION_REPORTED = rectification("completion-reported.v1", CommitmentChanged.class);
    public static final EventContract COMPLETION_SENT_BACK = rectification("completion-sent-back.v1", CommitmentChanged.class);
    public static final EventContract COMPLETION_VERIFIED = rectification("completion-verified.v1", CommitmentChanged.class);
    public static final EventContract RESULT_PUBLISHED = rectification("result-published.v1", CommitmentChanged.class);
    public static final EventContract SATISFACTION_MEASURED = rectification("satisfaction-measured.v1", CommitmentChanged.class);
    /** The superior organization has seen to the make-up; another survey follows (SAT-2). */
    public static final EventContract COMMITMENT_MADE_UP =
            rectification("commitment-made-up.v1", CommitmentChanged.class);
    public static final EventContract COMMITMENT_REOPENED = rectification("commitment-reopened.v1", CommitmentChanged.class);
    public static final EventContract COMMITMENT_CONCLUDED = rectification("commitment-concluded.v1", CommitmentChanged.class);
    /** After the consolidation period it was found to hold (REC-9); it stays concluded. */
    public static final EventContract COMMITMENT_CONSOLIDATED =
            rectification("commitment-consolidated.v1", CommitmentChanged.class);
    public static final EventContract COMMITMENT_OVERDUE = rectification("commitment-overdue.v1", CommitmentChanged.class);
    /** Found without substantive progress for the campaign's term (REC-6); told once for each standstill. */
    public static final EventContract COMMITMENT_STALLED = rectification("commitment-stalled.v1", CommitmentChanged.class);
    /** A rule that it leaves behind was named (REC-9). */
    public static final EventContract REGULATION_MADE = rectification("regulation-made.v1", CommitmentChanged.class);
    /** An overdue commitment was told to a superior organization (SUP-2); the commitment is unchanged. */
    public static final EventContract COMMITMENT_ESCALATED = rectification("commitment-escalated.v1", CommitmentEscalated.class);

    public static final EventContract SUPERVISION_ORDER_ISSUED =
            rectification("supervision-order-issued.v1", SupervisionOrderChanged.class);
    public static final EventContract SUPERVISION_ORDER_ACKNOWLEDGED =
            rectification("supervision-order-acknowledged.v1", SupervisionOrderChanged.class);
    public static final EventContract SUPERVISION_ORDER_ANSWERED =
            rectification("supervision-order-answered.v1", SupervisionOrderChanged.class);
    public static final EventContract SUPERVISION_ORDER_SENT_BACK =
            rectification("supervision-order-sent-back.v1", SupervisionOrderChanged.class);
    public static final EventContract SUPERVISION_ORDER_CLOSED =
            rectification("supervision-order-closed.v1", SupervisionOrderChanged.class);
    public static final EventContract SUPERVISION_ORDER_WITHDRAWN =
            rectification("supervision-order-withdrawn.v1", SupervisionOrderChanged.class);
    public static final EventContract SUPERVISION_ORDER_ESCALATED =
            rectification("supervision-order-escalated.v1", SupervisionOrderChanged.class);

    public static final EventContract LOOK_BACK_FINDING_RECORDED =
            rectification("look-back-finding-recorded.v1", LookBackFindingChanged.class);
    /** It became an order, or an item of a plan (SUP-3). */
    public static final EventContract LOOK_BACK_FINDING_TURNED =
            rectification("look-back-finding-turned.v1", LookBackFindingChanged.class);
    /** The order was withdrawn, or the item removed from its plan. */
    public static final EventContract LOOK_BACK_FINDING_REOPENED =
            rectification("look-back-finding-reopened.v1", LookBackFindingChanged.class);

    public static final EventContract PLAN_COMMENT_RECEIVED = voices("plan-comment-received.v1", PlanCommentChanged.class);
    /** Absorbed, naming the change, or answered. */
    public static final EventContract PLAN_COMMENT_ANSWERED = voices("plan-comment-answered.v1", PlanCommentChanged.class);
    public static final EventContract SURVEY_REMARK_LEFT = voices("survey-remark-left.v1", SurveyRemarkLeft.class);
    public static final EventContract TRANSITION_OPENED = rectification("transition-opened.v1", TransitionChanged.class);
    public static final EventContract TRANSITION_STEP_SIGNED = rectification("transition-step-signed.v1", TransitionChanged.class);
    public static final EventContract TRANSITION_RETURNED = rectification("transition-returned.v1", TransitionChanged.class);
    /** Too many were dissatisfied: a make-up is owed, or another round of the phase has begun (SAT-2). */
    public static final EventContract TRANSITION_FAILED = rectification("transition-failed.v1", TransitionChanged.class);
    public static final EventContract TRANSITION_MADE_UP = rectification("transition-made-up.v1", TransitionChanged.class);
    /** The next phase may begin (SUP-4). */
    public static final EventContract TRANSITION_PASSED = rectification("transition-passed.v1", TransitionChanged.class);
    /** The organization was merged or dissolved before it passed. */
    public static final EventContract TRANSITION_ENDED = rectification("transition-ended.v1", TransitionChanged.class);

    private static final List<EventContract> ALL = List.of(
            ORGANIZATION_CHANGED,
            CAMPAIGN_CHANGED,
            WORKING_CALENDAR_PUBLISHED,
            OPINION_RECEIVED,
            OPINION_SORTED,
            OPINION_ANSWERED,
            OPINION_DECLINED,
            OPINION_SOLUTION_CHANGED,
            OPINION_PASSED_ON,
            OPINION_REPLY_POSTPONED,
            OPINION_REPLY_TERM_MOVED,
            OPINION_OVERDUE,
            COLLECTION_ACTIVITY_RECORDED,
            PROBLEM_ASSIGNED,
            PRACTICAL_DEED_PROMISED,
            PRACTICAL_DEED_SETTLED,
            OPINION_FORWARDED,
            FORWARDING_ACKNOWLEDGED,
            FORWARDING_WITHDRAWN,
            REQUIREMENT_SETTLED,
            PLAN_SUBMITTED,
            PLAN_RETURNED,
            PLAN_WITHDRAWN,
            PLAN_ENDORSED,
            CONSULTATION_OPENED,
            PLAN_ADOPTED,
            COMMITMENT_PUBLISHED,
            COMMITMENT_AMENDED,
            PROGRESS_REPORTED,
            COMPLETION_REPORTED,
            COMPLETION_SENT_BACK,
            COMPLETION_VERIFIED,
            RESULT_PUBLISHED,
            SATISFACTION_MEASURED,
            COMMITMENT_MADE_UP,
            COMMITMENT_REOPENED,
            COMMITMENT_CONCLUDED,
            COMMITMENT_CONSOLIDATED,
            COMMITMENT_OVERDUE,
            COMMITMENT_STALLED,
            REGULATION_MADE,
            COMMITMENT_ESCALATED,
            SUPERVISION_ORDER_ISSUED,
            SUPERVISION_ORDER_ACKNOWLEDGED,
            SUPERVISION_ORDER_ANSWERED,
            SUPERVISION_ORDER_SENT_BACK,
            SUPERVISION_ORDER_CLOSED,
            SUPERVISION_ORDER_WITHDRAWN,
            SUPERVISION_ORDER_ESCALATED,
            LOOK_BACK_FINDING_RECORDED,
            LOOK_BACK_FINDING_TURNED,
            LOOK_BACK_FINDING_REOPENED,
            PLAN_COMMENT_RECEIVED,
            PLAN_COMMENT_ANSWERED,
            SURVEY_REMARK_LEFT,
            TRANSITION_OPENED,
            TRANSITION_STEP_SIGNED,
            TRANSITION_RETURNED,
            TRANSITION_FAILED,
            TRANSITION_MADE_UP,
            TRANSITION_PASSED,
            TRANSITION_ENDED);

    private static final Map<String, EventContract> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventContract::type, Function.identity()));

    private EventCatalogue() {}

    /** Every event, in the order of the street. */
    public static List<EventContract> all() {
        return ALL;
    }

    /** The event of a CloudEvents type, if this version of the suite knows it. */
    public static Optional<EventContract> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static EventContract directory(String name, Class<?> dataType) {
        return new EventContract(Topics.DIRECTORY, "org.huiyin.opinions." + name, dataType);
    }

    private static EventContract opinions(String name, Class<?> dataType) {
        return new EventContract(Topics.OPINIONS, "org.huiyin.opinions." + name, dataType);
    }

    private static EventContract voices(String name, Class<?> dataType) {
        return new EventContract(Topics.VOICES, "org.huiyin.rectification." + name, dataType);
    }

    private static EventContract rectification(String name, Class<?> dataType) {
        return new EventContract(Topics.RECTIFICATION, "org.huiyin.rectification." + name, dataType);
    }
}
