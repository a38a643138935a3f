package org.huiyin.opinions.imports;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.huiyin.opinions.campaign.ReplyTerms;
import org.huiyin.opinions.directory.OrganizationDirectory;

/** Whether what rows refer to is there. */
@ApplicationScoped
class KnownReferences {

    private final EntityManager entities;
    private final OrganizationDirectory directory;
    private final ReplyTerms terms;

    KnownReferences(EntityManager entities, OrganizationDirectory directory, ReplyTerms terms) {
        this.entities = entities;
        this.directory = directory;
        this.terms = terms;
    }

    boolean hasCampaign(UUID campaignId) {
        return terms.of(campaignId).isPresent();
    }

    /** Those of the codes that belong to an organization that was not dissolved. */
    Set<String> organizations(Collection<String> codes) {
        return directory.known(codes);
    }

    /** Those of the activities that belong to the campaign, with the organization that held them. */
    Map<UUID, String> activities(UUID campaignId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "select a.id, a.organizationCode from CollectionActivity a where a.campaignId = :campaign and a.id in :ids",
                        Object[].class)
                .setParameter("campaign", campaignId)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
