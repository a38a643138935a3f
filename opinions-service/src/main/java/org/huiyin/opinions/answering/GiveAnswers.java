package org.huiyin.opinions.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.campaign.AnswerPolicies;
import org.huiyin.opinions.collection.Moved;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionEvents;
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.collection.Speaker;

/** Answers or declines opinions alike, each for itself: one that cannot be answered stops no other (SRT-5). */
@ApplicationScoped
class GiveAnswers {

    /** Opinions in one request, and in one portion of a larger draft. */
    static final int MOST = 1_000;

    private final Opinions opinions;
    private final Answers answers;
    private final AnswerPolicies policies;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    GiveAnswers(
            Opinions opinions,
            Answers answers,
            AnswerPolicies policies,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.opinions = opinions;
        this.answers = answers;
        this.policies = policies;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** At once: what lies in a campaign that asks for approval is refused one by one. */
    @Transactional
    SequencedMap<UUID, AnswerOutcome> giveAtOnce(Caller caller, Collection<UUID> ids, Words words) {
        return give(caller, Speaker.of(caller), ids, words, null);
    }

    /**
     * Words that somebody approved, or that need no approval: in portions, of which one at a time is in memory, and all
     * in the transaction of the draft, so that no giver reads them when one cannot.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    SequencedMap<UUID, AnswerOutcome> givePassed(
            Caller caller, Speaker speaker, List<UUID> ids, Words words, UUID draft) {
        SequencedMap<UUID, AnswerOutcome> outcomes = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += MOST) {
            outcomes.putAll(give(caller, speaker, ids.subList(from, Math.min(from + MOST, ids.size())), words, draft));
        }
        return outcomes;
    }

    private SequencedMap<UUID, AnswerOutcome> give(
            Caller caller, Speaker speaker, Collection<UUID> ids, Words words, @Nullable UUID draft) {
        if (ids.isEmpty()) {
            return new LinkedHashMap<>();
        }
        Map<UUID, Opinion> found = new HashMap<>();
        opinions.lock(ids).forEach(opinion -> found.put(opinion.id().value(), opinion));
        Set<UUID> withApproval = draft == null ? campaignsWithApproval(found.values()) : Set.of();
        LocalDate today = time.today();
        Instant now = time.now();
        SequencedMap<UUID, AnswerOutcome> outcomes = new LinkedHashMap<>();
        List<OutgoingEvent> events = new ArrayList<>();
        for (UUID id : ids) {
            AnswerOutcome outcome = outcome(found.get(id), speaker, withApproval, words, today, now);
            outcomes.put(id, outcome);
            if (outcome.isGiven()) {
                Opinion opinion = found.get(id);
                answers.persist(new Answer(opinion.id(), words, speaker, today, now));
                events.add(words.isDecline() ? OpinionEvents.declined(opinion) : OpinionEvents.answered(opinion));
                record(caller, opinion, words, draft);
            }
        }
        outbox.recordAll(events);
        opinions.flush();
        found.values().forEach(opinions.getEntityManager()::detach);
        return outcomes;
    }

    private Set<UUID> campaignsWithApproval(Collection<Opinion> found) {
        return found.stream()
                .map(Opinion::campaignId)
                .distinct()
                .filter(campaign -> policies.of(campaign).answersNeedApproval())
                .collect(Collectors.toSet());
    }

    private static AnswerOutcome outcome(
            @Nullable Opinion opinion,
            Speaker speaker,
            Set<UUID> withApproval,
            Words words,
            LocalDate today,
            Instant now) {
        if (opinion == null) {
            return AnswerOutcome.UNKNOWN;
        }
        if (speaker.isForeignTo(opinion)) {
            return AnswerOutcome.FOREIGN;
        }
        if (speaker.isTooCloseTo(opinion)) {
            return AnswerOutcome.ABOUT_PERSON;
        }
        if (withApproval.contains(opinion.campaignId())) {
            return AnswerOutcome.NEEDS_APPROVAL;
        }
        Moved moved = words.isDecline() ? opinion.decline(today, now) : opinion.answer(today, now);
        return switch (moved) {
            case Moved.To made -> words.isDecline() ? AnswerOutcome.DECLINED : AnswerOutcome.ANSWERED;
            case Moved.Refused refused -> AnswerOutcome.CLOSED_ALREADY;
        };
    }

    private void record(Caller caller, Opinion opinion, Words words, @Nullable UUID draft) {
        Map<String, Object> details = new HashMap<>();
        if (words.declineReason() != null) {
            details.put("reason", words.declineReason());
        }
        if (draft != null) {
            details.put("draftId", draft);
        }
        String action = words.isDecline() ? "decline-opinion" : "answer-opinion";
        changeLog.record(caller, action, "opinion", opinion.id().toString(), details);
    }
}
