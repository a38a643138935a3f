package org.huiyin.opinions.campaign;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The reply clock of CAM-6 and SRT-5: how long a campaign may take to answer an opinion. */
@ApplicationScoped
public class ReplyTerms {

    private final EntityManager entities;

    ReplyTerms(EntityManager entities) {
        this.entities = entities;
    }

    /** @param workingDays in which an opinion is to be answered */
    public record ReplyTerm(int workingDays, WorkingCalendar calendar) {

        /** The last day for a reply; the day of receipt does not count. */
        public LocalDate dueOn(LocalDate receivedOn) {
            return calendar.endOfTerm(receivedOn, workingDays);
        }
    }

    /** The campaign's term, or nothing when there is no such campaign. */
    public Optional<ReplyTerm> of(UUID campaignId) {
        return entities.createQuery("select c.policy.replyWorkingDays from Campaign c where c.id = :id", Integer.class)
                .setParameter("id", campaignId)
                .getResultStream()
                .findFirst()
                .map(ReplyTerms::term);
    }

    /** The term for a number of days that was read together with something else. */
    public static ReplyTerm term(int workingDays) {
        return new ReplyTerm(workingDays, WorkingCalendar.MONDAY_TO_FRIDAY);
    }
}
