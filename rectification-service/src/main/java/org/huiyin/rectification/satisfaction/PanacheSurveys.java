package org.huiyin.rectification.satisfaction;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Conditions;

/** The surveys. */
@ApplicationScoped
class PanacheSurveys implements PanacheRepositoryBase<Survey, UUID> {

    Survey require(UUID id) {
        return found(findById(id));
    }

    /** Locked, so that no ballot is cast while it is being closed. */
    Survey requireForMove(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locked against closing; any number of ballots may be cast at once. */
    Survey requireUnmoved(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_READ));
    }

    boolean isRunningFor(UUID item) {
        return count("itemId = ?1 and state = ?2", item, SurveyState.OPEN) > 0;
    }

    /** Up to one row more than the limit, oldest first. */
    List<Survey> page(
            OrganizationScope scope,
            @Nullable UUID campaign,
            @Nullable UUID item,
            @Nullable SurveyState state,
            @Nullable Cursor after,
            int limit) {
        Conditions conditions = scope.restrict(new Conditions(), "organizationCode in :organizations")
                .and("campaignId = :campaign", "campaign", campaign)
                .and("itemId = :item", "item", item)
                .and("state = :state", "state", state)
                .and("id > :after", "after", after == null ? null : after.uuid(0));
        return find("from Survey" + conditions.orderedBy("id"), conditions.parameters()).range(0, limit).list();
    }

    private static Survey found(@Nullable Survey survey) {
        if (survey == null) {
            throw ProblemException.notFound("survey");
        }
        return survey;
    }
}
