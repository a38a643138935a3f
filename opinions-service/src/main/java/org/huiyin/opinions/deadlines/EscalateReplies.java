package org.huiyin.opinions.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.campaign.AnswerPolicies;
import org.huiyin.opinions.campaign.ReplyTerms;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionEvents;

/**
 * Tells the next level of replies that are overdue, the longest overdue first; each level once (SRT-5, SUP-2). Of an
 * opinion about a person only the office is told, once, for nobody else may read it (SRT-4).
 */
@ApplicationScoped
class EscalateReplies {

    /**
     * The condition is that of the index opinion_escalation. The day after a level was told does not count while the
     * term itself ends later, because a calendar or a question moved it.
     */
    static final String OVERDUE = """
            select o.* from opinion o
            where o.closed_on is null and o.escalation_level < 3
            and coalesce(o.escalate_after, o.reply_due_on) < :today and o.reply_due_on < :today
            order by coalesce(o.escalate_after, o.reply_due_on) limit :most
            for update skip locked""";

    private static final Caller CALLER = Caller.system("opinions-service");

    private final EntityManager entities;
    private final Superiors superiors;
    private final AnswerPolicies policies;
    private final ReplyTerms terms;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    EscalateReplies(
            EntityManager entities,
            Superiors superiors,
            AnswerPolicies policies,
            ReplyTerms terms,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.entities = entities;
        this.superiors = superiors;
        this.policies = policies;
        this.terms = terms;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    /**
     * One batch, each row locked: another replica that scans at the same time passes over them, and finds them told
     * afterwards.
     *
     * @return how many were escalated
     */
    @Transactional
    int escalateBatch(int most) {
        LocalDate today = time.today();
        Instant now = time.now();
        List<Opinion> overdue = overdue(today, most);
        Map<UUID, NextTerm> termOf = new HashMap<>();
        List<OutgoingEvent> events = new ArrayList<>();
        for (Opinion opinion : overdue) {
            NextTerm term = termOf.computeIfAbsent(opinion.campaignId(), this::term);
            opinion.escalate(term.after(today), now);
            EscalationLevel level = EscalationLevel.of(opinion.escalationLevel()).orElseThrow();
            String told = superiors.told(level, opinion.answeredBy());
            events.add(OpinionEvents.overdue(opinion, opinion.escalationLevel(), told));
            changeLog.record(
                    CALLER,
                    "escalate-reply",
                    "opinion",
                    opinion.id().toString(),
                    Map.of("level", level, "told", told, "replyDueOn", opinion.replyDueOn()));
        }
        outbox.recordAll(events);
        return overdue.size();
    }

    /** From the day on which one level was told to the last day before the next is. */
    private record NextTerm(ReplyTerms.ReplyTerm reply, int workingDays) {

        LocalDate after(LocalDate today) {
            return reply.calendar().endOfTerm(today, workingDays);
        }
    }

    private NextTerm term(UUID campaign) {
        return new NextTerm(terms.of(campaign).orElseThrow(), policies.of(campaign).escalationWorkingDays());
    }

    @SuppressWarnings("unchecked")
    private List<Opinion> overdue(LocalDate today, int most) {
        return entities.createNativeQuery(OVERDUE, Opinion.class)
                .setParameter("today", today)
                .setParameter("most", most)
                .getResultList();
    }
}
