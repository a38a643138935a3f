package org.huiyin.rectification.calendarfeed;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Outcome;

/** The address of an organization's deadlines is good no longer: it got into wrong hands, or nobody needs it. */
@ApplicationScoped
class RevokeCalendarFeed {

    private final PanacheCalendarFeeds feeds;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;
    private final DistrictTime time;

    RevokeCalendarFeed(PanacheCalendarFeeds feeds, Jurisdiction jurisdiction, ChangeLog changes, DistrictTime time) {
        this.feeds = feeds;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
        this.time = time;
    }

    @Transactional
    Outcome<CalendarFeed> revoke(UUID id, Caller caller) {
        CalendarFeed feed = feeds.requireForMove(id);
        if (!caller.has(Role.ADMIN)) {
            jurisdiction.asOfficerOrLeaderOf(caller, feed.organizationCode());
        }
        return feed.revoke(time.now())
                .whenMade(revoked -> feeds.flush())
                .whenMade(revoked -> changes.record(
                        caller, "revoke-calendar-feed", "calendar-feed", id.toString(), Map.of()));
    }
}
