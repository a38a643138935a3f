package org.huiyin.opinions.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.opinions.campaign.PhaseKind;
import org.huiyin.opinions.directory.OrganizationKind;

/** A requirement 要求 of a step of a link of a phase, dated to the day (CAM-3). Withdrawn, it stays, with the reason. */
@Entity
class Requirement {

    @Id
    private UUID id;

    private UUID campaignId;
    private int batch;

    @Enumerated(EnumType.STRING)
    private PhaseKind phase;

    private String link;
    private String step;
    private String text;
    private int position;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Addressee addressee;

    private List<String> kinds;
    private @Nullable String organizationCode;
    private @Nullable String withdrawnFor;
    private @Nullable LocalDate withdrawnOn;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Requirement() {}

    /** @param organizationCode whose own addition it is; absent for what the office requires of the whole batch */
    Requirement(UUID campaignId, int batch, RequirementEntry entry, @Nullable String organizationCode, Instant now) {
        this.id = TimeOrderedId.next();
        this.campaignId = campaignId;
        this.batch = batch;
        this.phase = entry.phase();
        this.organizationCode = organizationCode;
        describe(entry, now);
    }

    /** Anew, within its phase. */
    final void describe(RequirementEntry entry, Instant now) {
        link = entry.link();
        step = entry.step();
        text = entry.text();
        position = entry.position();
        dueOn = entry.dueOn();
        addressee = entry.addressee();
        kinds = entry.kinds().stream().map(Enum::name).toList();
        changedAt = now;
    }

    void withdraw(String reason, LocalDate today, Instant now) {
        withdrawnFor = reason;
        withdrawnOn = today;
        changedAt = now;
    }

    RequirementEntry entry() {
        return new RequirementEntry(
                phase,
                link,
                step,
                text,
                position,
                dueOn,
                addressee,
                kinds.stream().map(OrganizationKind::valueOf).toList());
    }

    ActionKind action() {
        return organizationCode == null ? ActionKind.REQUIRED : ActionKind.OWN;
    }

    boolean isWithdrawn() {
        return withdrawnOn != null;
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    int batch() {
        return batch;
    }

    /** Absent for what the office requires of the whole batch. */
    @Nullable String organizationCode() {
        return organizationCode;
    }

    @Nullable String withdrawnFor() {
        return withdrawnFor;
    }

    @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    long version() {
        return version;
    }
}
