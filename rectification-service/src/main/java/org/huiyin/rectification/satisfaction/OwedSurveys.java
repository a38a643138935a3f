package org.huiyin.rectification.satisfaction;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.rectification.commitment.ItemState;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Conditions;

/**
 * Results that were published and not yet rated to the end (SAT-2). A result stays in that state through make-ups and
 * extensions until most are satisfied, or it is reopened; so nothing falls out of this list before its time.
 */
@ApplicationScoped
class OwedSurveys {

    private final EntityManager entities;

    OwedSurveys(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Up to one row more than the limit.
     *
     * @param ofPersons where those of persons' plans may be read too (REP-7)
     */
    List<OwedSurvey> page(
            OrganizationScope scope,
            OrganizationScope ofPersons,
            @Nullable UUID campaign,
            @Nullable Cursor after,
            int limit) {
        Conditions conditions = scope.restrict(new Conditions(), "item.origin.organizationCode in :organizations");
        ofPersons
                .restrict(
                        conditions,
                        "(item.origin.publicVisible or item.origin.organizationCode in :ofPersons)",
                        "ofPersons")
                .and("item.state = :published", "published", ItemState.RESULT_PUBLISHED)
                .and("item.origin.campaignId = :campaign", "campaign", campaign)
                .and("item.id > :after", "after", after == null ? null : after.uuid(0));
        TypedQuery<Object[]> query = entities.createQuery("""
                select item.id, item.origin.campaignId, item.origin.organizationCode, item.round,
                    item.fulfilment.resultPublishedOn, item.makeUpOwed, survey
                from Item item left join Survey survey on survey.itemId = item.id and survey.state = :open"""
                + conditions.orderedBy("item.id"), Object[].class);
        query.setParameter("open", SurveyState.OPEN);
        conditions.parameters().forEach(query::setParameter);
        return query.setMaxResults(limit + 1).getResultStream().map(OwedSurvey::from).toList();
    }
}
