package org.huiyin.rectification.calendarfeed;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Conditions;

/** The feeds. */
@ApplicationScoped
class PanacheCalendarFeeds implements PanacheRepositoryBase<CalendarFeed, UUID> {

    CalendarFeed requireForMove(UUID id) {
        CalendarFeed feed = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (feed == null) {
            throw ProblemException.notFound("calendar feed");
        }
        return feed;
    }

    Optional<CalendarFeed> live(byte[] secretHash) {
        return find("secretHash = ?1 and revokedAt is null", secretHash).firstResultOptional();
    }

    /** Nobody else adds one for the organization until the transaction ends. */
    long countLive(String organization) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('calendar-feed ' || :whose, 0))")
                .setParameter("whose", organization)
                .getSingleResult();
        return count("organizationCode = ?1 and revokedAt is null", organization);
    }

    /** Up to one row more than the limit, oldest first. */
    List<CalendarFeed> page(OrganizationScope scope, boolean liveOnly, @Nullable Cursor after, int limit) {
        Conditions conditions = scope.restrict(new Conditions(), "organizationCode in :organizations")
                .and("id > :after", "after", after == null ? null : after.uuid(0));
        if (liveOnly) {
            conditions.and("revokedAt is null");
        }
        return find("from CalendarFeed" + conditions.orderedBy("id"), conditions.parameters()).range(0, limit).list();
    }
}
