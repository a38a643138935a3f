package org.huiyin.rectification.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;

/** The phases of the campaigns that are known (CAM-2). */
@ApplicationScoped
public class CampaignPhases {

    private static final String FORGET = "delete from campaign_phase where campaign_id = ?";
    private static final String KEEP = """
            insert into campaign_phase (campaign_id, batch, kind, position, starts_on, ends_on)
            values (?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource database;
    private final EntityManager entities;

    CampaignPhases(AgroalDataSource database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    /** @param batch number of the batch */
    public record KnownPhase(int batch, PhaseKind kind, LocalDate startsOn, LocalDate endsOn) {}

    /** A snapshot is the whole: a phase that it does not name is gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID campaign, List<KnownPhase> phases) {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET);
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            forget.setObject(1, campaign);
            forget.executeUpdate();
            for (KnownPhase phase : phases) {
                keep.setObject(1, campaign);
                keep.setInt(2, phase.batch());
                keep.setString(3, phase.kind().name());
                keep.setInt(4, phase.kind().ordinal());
                keep.setObject(5, phase.startsOn());
                keep.setObject(6, phase.endsOn());
                keep.executeUpdate();
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("The directory does not take this: " + refused.getMessage(), refused);
        }
    }

    /** The phases of the batch to which the organization belongs, in their order. */
    public List<CampaignPhase> of(UUID campaign, String organization) {
        String query = """
                select phase from CampaignPhase phase, Organization organization
                where organization.code = :organization and phase.key.campaignId = :campaign
                and phase.key.batch = organization.batch order by phase.position""";
        return entities.createQuery(query, CampaignPhase.class)
                .setParameter("organization", organization)
                .setParameter("campaign", campaign)
                .getResultList();
    }
}
