package org.huiyin.opinions.collection;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.opinions.OpinionChanged;
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

    public static OutgoingEvent replyPostponed(Opinion opinion) {
        return event(EventCatalogue.OPINION_REPLY_POSTPONED, opinion);
    }

    private static OutgoingEvent event(EventContract contract, Opinion opinion) {
        OpinionSnapshot snapshot = new OpinionSnapshot(
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
        return new OutgoingEvent(
                contract, "opinion", opinion.id().value(), opinion::version, new OpinionChanged(snapshot));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
