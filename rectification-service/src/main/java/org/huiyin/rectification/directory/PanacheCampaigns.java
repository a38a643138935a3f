package org.huiyin.rectification.directory;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The campaigns that are known. */
@ApplicationScoped
public class PanacheCampaigns implements PanacheRepositoryBase<Campaign, UUID> {

    public boolean isKnown(UUID id) {
        return findById(id) != null;
    }

    /** The policy of a campaign to which something here refers; it cannot be missing. */
    public CampaignPolicy policyOf(UUID id) {
        return findById(id).policy();
    }
}
