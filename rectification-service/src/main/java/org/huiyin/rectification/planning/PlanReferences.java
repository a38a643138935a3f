package org.huiyin.rectification.planning;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.directory.PanacheOrganizations;

/** What a plan refers to exists, and it is named as its subject asks. */
@ApplicationScoped
class PlanReferences {

    private final PanacheCampaigns campaigns;
    private final PanacheOrganizations organizations;

    PlanReferences(PanacheCampaigns campaigns, PanacheOrganizations organizations) {
        this.campaigns = campaigns;
        this.organizations = organizations;
    }

    /**
     * An organization's own plan goes by its code, a person's by the post.
     *
     * @throws ProblemException 400 when the name does not fit the subject (REC-1)
     */
    static PlanFor whose(PlanSubject subject, @Nullable String subjectName) {
        @Nullable String name = subjectName == null || subjectName.isBlank() ? null : subjectName.strip();
        if (subject == PlanSubject.ORGANIZATION && name != null) {
            throw ProblemException.invalidField(
                    "/subjectName", "not-allowed", "An organization's own plan goes by its code.");
        }
        if (subject == PlanSubject.PERSON && name == null) {
            throw ProblemException.invalidField("/subjectName", "required", "Name the post, not the person.");
        }
        return new PlanFor(subject, name);
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
