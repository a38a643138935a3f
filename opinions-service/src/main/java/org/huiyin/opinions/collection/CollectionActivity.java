package org.huiyin.opinions.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** COL-2: a forum, a mailing of letters or forms, a box, a round of visits, and what came back. */
@Entity
class CollectionActivity {

    @Id
    private UUID id;

    private UUID campaignId;
    private String organizationCode;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String title;
    private @Nullable String place;
    private LocalDate heldOn;
    private @Nullable String heldBy;
    private int participants;
    private int handedOut;
    private int returned;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CollectionActivity() {}

    /**
     * @param heldBy a post, not a person
     * @param handedOut letters sent, forms handed out or boxes hung
     */
    record Report(
            UUID campaignId,
            String organizationCode,
            Channel channel,
            String title,
            @Nullable String place,
            LocalDate heldOn,
            @Nullable String heldBy,
            int participants,
            int handedOut,
            int returned) {

        Report {
            if (participants < 0 || handedOut < 0 || returned < 0 || returned > handedOut) {
                throw new IllegalArgumentException("No more can come back than was handed out");
            }
        }

        Report withCounts(int newParticipants, int newHandedOut, int newReturned) {
            return new Report(
                    campaignId,
                    organizationCode,
                    channel,
                    title,
                    place,
                    heldOn,
                    heldBy,
                    newParticipants,
                    newHandedOut,
                    newReturned);
        }
    }

    CollectionActivity(Report report, Instant now) {
        this.id = TimeOrderedId.next();
        this.campaignId = report.campaignId();
        this.organizationCode = report.organizationCode();
        this.channel = report.channel();
        this.title = report.title();
        this.place = report.place();
        this.heldOn = report.heldOn();
        this.heldBy = report.heldBy();
        this.participants = report.participants();
        this.handedOut = report.handedOut();
        this.returned = report.returned();
        this.changedAt = now;
    }

    /** The counts as they are known now: forms come back for weeks. */
    void amend(Report counted, Instant now) {
        participants = counted.participants();
        handedOut = counted.handedOut();
        returned = counted.returned();
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    Report report() {
        return new Report(
                campaignId, organizationCode, channel, title, place, heldOn, heldBy, participants, handedOut, returned);
    }

    long version() {
        return version;
    }
}
