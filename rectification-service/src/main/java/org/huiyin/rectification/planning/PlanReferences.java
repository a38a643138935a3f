package org.huiyin.rectification.planning;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.directory.PanacheOrganizations;

/** What a plan refers to exists. */
@ApplicationScoped
class PlanReferences {

    private final PanacheCampaigns campaigns;
    private final PanacheOrganizations organizations;

    PlanReferences(PanacheCampaigns campaigns, PanacheOrganizations organizations) {
        this.campaigns = campaigns;
        this.organizations = organizations;
    }

    /** @throws ProblemException 400 naming the first reference that does not hold */
    void require(UUID campaign, String organization) {
        if (!campaigns.isKnown(campaign)) {
            throw ProblemException.invalidField("/campaignId", "unknown-value", "There is no such campaign.");
        }
        if (!organizations.isKnown(organization)) {
            throw ProblemException.invalidField("/organizationCode", "unknown-value", "There is no such organization.");
        }
    }
}
