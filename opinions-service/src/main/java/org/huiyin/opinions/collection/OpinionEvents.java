package org.huiyin.opinions.collection;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.opinions.OpinionChanged;
import org.huiyin.contracts.opinions.OpinionOverdue;
import org.huiyin.contracts.opinions.OpinionSnapshot;
import org.huiyin.kit.outbox.OutgoingEvent;

/** Opinions as other services know them: nothing of the giver, none of the words (COL-5, SRT-4). */
public final class OpinionEvents {

    private OpinionEvents() {}

    public static OutgoingEvent received(Opinion opinion) {
        return event(EventCatalogue.OPINION_RECEIVED, opinion);
    }

    public static OutgoingEvent sorted(Opinion opinion) {
        return event(EventCatalogue.OPINION_SORTED, opinion);
    }

    public static OutgoingEvent answered(Opinion opinion) {
        return event(EventCatalogue.OPINION_ANSWERED, opinion);
    }

    public static OutgoingEvent declined(Opinion opinion) {
        return event(EventCatalogue.OPINION_DECLINED, opinion);
    }

    public static OutgoingEvent solutionChanged(Opinion opinion) {
        return event(EventCatalogue.OPINION_SOLUTION_CHANGED, opinion);
    }

    static OutgoingEvent passedOn(Opinion opinion) {
        return event(EventCatalogue.OPINION_PASSED_ON, opinion);
    }

    /** CAM-6: a calendar that became known later ends the term on another day. */
    public static OutgoingEvent replyPostponed(Opinion opinion) {
        return event(EventCatalogue.OPINION_REPLY_POSTPONED, opinion);
    }

    /** The reply clock stood still or runs on: the term ends on another day. */
    public static OutgoingEvent replyTermMoved(Opinion opinion) {
        return event(EventCatalogue.OPINION_REPLY_TERM_MOVED, opinion);
    }

    /** The reply is overdue, and a level that was not told before is told now. */
    public static OutgoingEvent overdue(Opinion opinion, int level, String organizationCode) {
        return new OutgoingEvent(
                EventCatalogue.OPINION_OVERDUE,
                "opinion",
                opinion.id().value(),
                opinion::version,
                new OpinionOverdue(snapshot(opinion), level, organizationCode));
    }

    private static OutgoingEvent event(EventContract contract, Opinion opinion) {
        return new OutgoingEvent(
                contract, "opinion", opinion.id().value(), opinion::version, new OpinionChanged(snapshot(opinion)));
    }

    private static OpinionSnapshot snapshot(Opinion opinion) {
        return new OpinionSnapshot(
                opinion.id().toString(),
                opinion.campaignId().toString(),
                opinion.organizationCode(),
                opinion.collectedBy(),
                text(opinion.activityId()),
                opinion.channel().name(),
                opinion.respondent().name(),
                opinion.direction().name(),
                opinion.target().name(),
                opinion.categoryCode(),
                opinion.prominence() == null ? null : opinion.prominence().name(),
                opinion.problemIds().stream().map(UUID::toString).toList(),
                opinion.state().name(),
                opinion.isSolved(),
                opinion.receivedOn(),
                opinion.replyDueOn(),
                opinion.closedOn(),
                opinion.passedTo());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
