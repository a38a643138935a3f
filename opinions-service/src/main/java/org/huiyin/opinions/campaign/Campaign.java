package org.huiyin.opinions.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.huiyin.kit.disclosure.Disclosed;
import org.huiyin.kit.identifiers.TimeOrderedId;

/** A campaign with its batches, phases and policy (CAM-2, CAM-6). */
@Entity
class Campaign {

    @Id
    private UUID id;

    private String code;

    @Disclosed
    private String name;

    private LocalDate startsOn;
    private LocalDate endsOn;

    @Disclosed
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Batch> batches;

    @Disclosed
    @Embedded
    private CampaignPolicy policy;

    @Embedded
    private AnswerPolicy answerPolicy;

    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    /** A campaign that was checked with {@link CampaignSchedule}. */
    Campaign(String code, String name, CampaignSchedule schedule, CampaignPolicy policy, Instant now) {
        this.id = TimeOrderedId.next();
        this.code = code;
        this.name = name;
        this.startsOn = schedule.startsOn();
        this.endsOn = schedule.endsOn();
        this.batches = schedule.batches();
        this.policy = policy;
        this.answerPolicy = AnswerPolicy.DEFAULT;
        this.changedAt = now;
    }

    void adopt(CampaignPolicy changed, Instant now) {
        policy = changed;
        changedAt = now;
    }

    /** Checked with {@link CampaignSchedule}. */
    void reschedule(CampaignSchedule schedule, Instant now) {
        startsOn = schedule.startsOn();
        endsOn = schedule.endsOn();
        batches = schedule.batches();
        changedAt = now;
    }

    CampaignSchedule schedule() {
        return new CampaignSchedule(startsOn, endsOn, batches);
    }

    void answerBy(AnswerPolicy changed, Instant now) {
        answerPolicy = changed;
        changedAt = now;
    }

    CampaignId id() {
        return new CampaignId(id);
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    List<Batch> batches() {
        return batches;
    }

    CampaignPolicy policy() {
        return policy;
    }

    AnswerPolicy answerPolicy() {
        return answerPolicy;
    }

    long version() {
        return version;
    }
}
