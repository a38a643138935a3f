package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Conditions;

/** The plans. */
@ApplicationScoped
class PanachePlans implements PanacheRepositoryBase<Plan, UUID> {

    Plan require(UUID id) {
        return found(findById(id));
    }

    /** Locked, so that of two who move it at once the second is told the state that the first left. */
    Plan requireForMove(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locked against moves while something is added that a move depends on; any number may add at once. */
    Plan requireUnmoved(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_READ));
    }

    /**
     * The plan of the same in the same campaign (REC-1). Whoever draws one up asks here first: until the transaction
     * ends nobody else does for this organization and campaign, so that of two at once the second is told of the
     * first's.
     */
    Optional<Plan> sameAs(UUID campaign, String organization, PlanFor whose) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('plan ' || :campaign || :organization, 0))")
                .setParameter("campaign", campaign.toString())
                .setParameter("organization", organization)
                .getSingleResult();
        Conditions conditions = new Conditions()
                .and("campaignId = :campaign", "campaign", campaign)
                .and("organizationCode = :organization", "organization", organization)
                .and("subject = :subject", "subject", whose.subject())
                .and("coalesce(subjectName, '') = :name", "name", whose.name() == null ? "" : whose.name());
        return find("from Plan" + conditions.orderedBy("id"), conditions.parameters()).firstResultOptional();
    }

    /**
     * Up to one row more than the limit, oldest first.
     *
     * @param ofPersons where persons' plans may be read too (REP-7)
     */
    List<Plan> page(
            OrganizationScope scope,
            OrganizationScope ofPersons,
            @Nullable UUID campaign,
            @Nullable PlanState state,
            @Nullable Cursor after,
            int limit) {
        Conditions conditions = scope.restrict(new Conditions(), "organizationCode in :organizations");
        ofPersons.restrict(conditions, "(subject <> PERSON or organizationCode in :ofPersons)", "ofPersons");
        conditions
                .and("campaignId = :campaign", "campaign", campaign)
                .and("state = :state", "state", state)
                .and("id > :after", "after", after == null ? null : after.uuid(0));
        return find("from Plan" + conditions.orderedBy("id"), conditions.parameters()).range(0, limit).list();
    }

    /** Up to one row more than the limit: what the public is asked about; never a person's plan (REP-7). */
    List<Plan> inConsultation(
            @Nullable UUID campaign, @Nullable String organization, @Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions()
                .and("state = :state", "state", PlanState.IN_CONSULTATION)
                .and("subject <> :personal", "personal", PlanSubject.PERSON)
                .and("campaignId = :campaign", "campaign", campaign)
                .and("organizationCode = :organization", "organization", organization)
                .and("id > :after", "after", after == null ? null : after.uuid(0));
        return find("from Plan" + conditions.orderedBy("id"), conditions.parameters()).range(0, limit).list();
    }

    private static Plan found(@Nullable Plan plan) {
        if (plan == null) {
            throw ProblemException.notFound("plan");
        }
        return plan;
    }
}
