package org.huiyin.rectification.calendarfeed;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** An address by which an organization's deadlines are read, until it is revoked. */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed {

    /** Of an organization at the same time. */
    static final int MOST_LIVE = 20;

    @Id
    private UUID id;
    private String organizationCode;
    private String label;
    private byte[] secretHash;
    private String createdBy;
    private Instant createdAt;
    private @Nullable Instant revokedAt;
    @Version
    private long version;

    protected CalendarFeed() {}

    static CalendarFeed of(String organization, String label, byte[] secretHash, Act act) {
        CalendarFeed feed = new CalendarFeed();
        feed.id = TimeOrderedId.next();
        feed.organizationCode = organization;
        feed.label = label;
        feed.secretHash = secretHash;
        feed.createdBy = act.doer();
        feed.createdAt = act.now();
        return feed;
    }

    Outcome<CalendarFeed> revoke(Instant now) {
        if (revokedAt != null) {
            return Outcome.refused(new Refusal.CalendarFeedRevoked());
        }
        revokedAt = now;
        return Outcome.made(this);
    }

    UUID id() {
        return id;
    }

    String organizationCode() {
        return organizationCode;
    }

    long version() {
        return version;
    }

    CalendarFeedView view() {
        return new CalendarFeedView(id, organizationCode, label, createdBy, createdAt, revokedAt, version);
    }

    /**
     * As a client sees it, without its secret.
     *
     * @param label who reads it, in the words of whoever made it
     * @param createdBy user name
     */
    record CalendarFeedView(
            UUID id,
            String organizationCode,
            String label,
            String createdBy,
            Instant createdAt,
            @Nullable Instant revokedAt,
            long version) {}
}
