package org.huiyin.rectification.transition;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.directory.PhaseKind;
import org.huiyin.rectification.listing.Conditions;

/** The transitions. */
@ApplicationScoped
class PanacheTransitions implements PanacheRepositoryBase<Transition, UUID> {

    private static final Set<TransitionState> OVER = EnumSet.of(TransitionState.PASSED, TransitionState.ENDED);

    /** What a list of transitions is narrowed to; each may be absent. */
    record Filter(
            @Nullable UUID campaign,
            @Nullable PhaseKind phase,
            @Nullable TransitionState state,
            @Nullable LocalDate lateOn) {}

    Transition require(UUID id) {
        return found(findById(id));
    }

    /** Locked, so that of two who sign at once the second is told the state that the first left. */
    Transition requireForMove(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Holds the organization as it stands until the end of the transaction: it is not merged away meanwhile, and of two
     * who open for it the second sees what the first opened.
     *
     * @return whether there is such an organization
     */
    boolean holdStanding(String organization) {
        String sql = "select code from organization where code = :code and active for no key update";
        return !getEntityManager()
                .createNativeQuery(sql, String.class)
                .setParameter("code", organization)
                .getResultList()
                .isEmpty();
    }

    /** The phases that the organization has passed. */
    Set<PhaseKind> passedBy(String organization, UUID campaign) {
        List<PhaseKind> passed = getEntityManager()
                .createQuery(
                        """
                        select phase from Transition
                        where campaignId = :campaign and organizationCode = :organization and state = :passed""",
                        PhaseKind.class)
                .setParameter("campaign", campaign)
                .setParameter("organization", organization)
                .setParameter("passed", TransitionState.PASSED)
                .getResultList();
        return passed.isEmpty() ? Set.of() : EnumSet.copyOf(passed);
    }

    /** The one that stands, open or passed. */
    Optional<Transition> standing(UUID campaign, String organization, PhaseKind phase) {
        return find(
                        "campaignId = ?1 and organizationCode = ?2 and phase = ?3 and state <> ?4",
                        campaign, organization, phase, TransitionState.ENDED)
                .firstResultOptional();
    }

    /** Those of the organization that are neither passed nor ended, locked. */
    List<Transition> openOf(String organization) {
        return find("organizationCode = ?1 and state not in ?2 order by id", organization, OVER)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Up to one row more than the limit, oldest first. */
    List<Transition> page(OrganizationScope scope, Filter filter, @Nullable Cursor after, int limit) {
        Conditions conditions = scope.restrict(new Conditions(), "t.organizationCode in :organizations")
                .and("t.campaignId = :campaign", "campaign", filter.campaign())
                .and("t.phase = :phase", "phase", filter.phase())
                .and("t.state = :state", "state", filter.state())
                .and("t.id > :after", "after", after == null ? null : after.uuid(0));
        if (filter.lateOn() != null) {
            conditions.and("t.state not in :over", "over", OVER).and(
                    """
                    exists (select 1 from CampaignPhase p, Organization o where o.code = t.organizationCode
                    and p.key.campaignId = t.campaignId and p.key.batch = o.batch and p.key.kind = t.phase
                    and p.endsOn < :lateOn)""",
                    "lateOn",
                    filter.lateOn());
        }
        return find("from Transition t" + conditions.orderedBy("t.id"), conditions.parameters())
                .range(0, limit)
                .list();
    }

    private static Transition found(@Nullable Transition transition) {
        if (transition == null) {
            throw ProblemException.notFound("transition");
        }
        return transition;
    }
}
