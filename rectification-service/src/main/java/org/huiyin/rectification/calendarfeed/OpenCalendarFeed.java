package org.huiyin.rectification.calendarfeed;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.secret.ServiceSecret;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** An officer or a leader of an organization gives its deadlines an address. */
@ApplicationScoped
class OpenCalendarFeed {

    private final PanacheCalendarFeeds feeds;
    private final Jurisdiction jurisdiction;
    private final ServiceSecret serviceSecret;
    private final ChangeLog changes;

    OpenCalendarFeed(
            PanacheCalendarFeeds feeds, Jurisdiction jurisdiction, ServiceSecret serviceSecret, ChangeLog changes) {
        this.feeds = feeds;
        this.jurisdiction = jurisdiction;
        this.serviceSecret = serviceSecret;
        this.changes = changes;
    }

    @Transactional
    Outcome<CalendarFeed> open(String organization, String label, FeedSecret secret, Caller caller) {
        Act act = jurisdiction.asOfficerOrLeaderOf(caller, organization);
        if (feeds.countLive(organization) >= CalendarFeed.MOST_LIVE) {
            return Outcome.refused(new Refusal.CalendarFeedsFull(CalendarFeed.MOST_LIVE));
        }
        CalendarFeed feed = CalendarFeed.of(organization, label, secret.hash(serviceSecret), act);
        feeds.persistAndFlush(feed);
        changes.record(
                caller, "open-calendar-feed", "calendar-feed", feed.id().toString(), Map.of("organization", organization));
        return Outcome.made(feed);
    }
}
