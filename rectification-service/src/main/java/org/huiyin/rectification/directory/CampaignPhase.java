package org.huiyin.rectification.directory;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/**
 * A phase of one of a campaign's batches, as opinions-service told it (CAM-2). Written by {@link CampaignPhases} only.
 */
@Entity
@Immutable
@Table(name = "campaign_phase")
public class CampaignPhase {

    @EmbeddedId
    private Key key;
    private short position;
    private LocalDate startsOn;
    private LocalDate endsOn;

    protected CampaignPhase() {}

    /** @param batch number of the batch, as organizations name it */
    @Embeddable
    record Key(UUID campaignId, int batch, @Enumerated(EnumType.STRING) PhaseKind kind) implements Serializable {}

    public PhaseKind kind() {
        return key.kind();
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** The last day on which its transition is in time. */
    public LocalDate endsOn() {
        return endsOn;
    }
}
