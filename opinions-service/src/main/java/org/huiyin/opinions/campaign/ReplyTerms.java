package org.huiyin.opinions.campaign;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.huiyin.kit.workday.WorkdayCalendar;

/**
 * The reply clock of CAM-6 and SRT-5: how long a campaign may take to answer an opinion. The one place in this service
 * that is asked for the day on which a reply is due; the days are counted by {@link WorkdayCalendar}.
 */
@ApplicationScoped
public class ReplyTerms {

    private final EntityManager entities;
    private final WorkingDays workingDays;

    ReplyTerms(EntityManager entities, WorkingDays workingDays) {
        this.entities = entities;
        this.workingDays = workingDays;
    }

    /** @param workingDays in which an opinion is to be answered */
    public record ReplyTerm(int workingDays, WorkdayCalendar calendar) {

        /** The last day for a reply; the day of receipt does not count. */
        public LocalDate dueOn(LocalDate receivedOn) {
            return calendar.endOfTerm(receivedOn, workingDays);
        }

        /** What the giver is told at receipt. */
        public Promise promise(LocalDate receivedOn) {
            WorkdayCalendar.Deadline deadline = calendar.deadline(receivedOn, workingDays);
            return new Promise(workingDays, deadline.day(), deadline.calendarKnown());
        }
    }

    /**
     * What was promised when an opinion was received. A later policy does not change it; a calendar that becomes known
     * later may postpone the day, and never makes it earlier.
     *
     * @param workingDays the term of the day
     * @param dueOn the last day for a reply
     * @param calendarKnown false where the holidays of a year that the term touches were not known
     */
    public record Promise(int workingDays, LocalDate dueOn, boolean calendarKnown) {}

    /** Where terms end by one calendar. */
    public interface Reckoning {

        /** @param workingDays that were promised at receipt */
        LocalDate dueOn(LocalDate receivedOn, int workingDays);
    }

    /** The campaign's term, or nothing when there is no such campaign. */
    public Optional<ReplyTerm> of(UUID campaignId) {
        return entities.createQuery("select c.policy.replyWorkingDays from Campaign c where c.id = :id", Integer.class)
                .setParameter("id", campaignId)
                .getResultStream()
                .findFirst()
                .map(this::term);
    }

    /** By the calendar as the database knows it now, for many terms that were promised by an earlier one. */
    public Reckoning upToDate() {
        WorkdayCalendar latest = workingDays.latest();
        return (receivedOn, term) -> new ReplyTerm(term, latest).dueOn(receivedOn);
    }

    /** The term for a number of days that was read together with something else. */
    public ReplyTerm term(int workingDays) {
        return new ReplyTerm(workingDays, this.workingDays.current());
    }
}
