package org.huiyin.rectification.directory;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.rectification.listing.Conditions;

/** The problems that were assigned. */
@ApplicationScoped
public class PanacheAssignedProblems implements PanacheRepositoryBase<AssignedProblem, UUID> {

    private static final String NOT_TAKEN_UP =
            "not exists (select 1 from Item item join item.sources.problemIds taken where taken = problem.id)";

    public List<AssignedProblem> withIds(Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /**
     * Up to one row more than the limit, oldest first: what was given in a campaign and no item takes up.
     *
     * @param organizations one office, under all its codes
     * @param alsoAboutIndividuals whether a plan that the public never sees asks (REP-7)
     */
    public List<AssignedProblem> openFor(
            UUID campaign, Set<String> organizations, boolean alsoAboutIndividuals, @Nullable Cursor after, int limit) {
        Conditions conditions = open(campaign, organizations, alsoAboutIndividuals)
                .and("problem.id > :after", "after", after == null ? null : after.uuid(0));
        return find("from AssignedProblem problem" + conditions.orderedBy("problem.id"), conditions.parameters())
                .range(0, limit)
                .list();
    }

    /** How many {@link #openFor} lists. */
    public long countOpenFor(UUID campaign, Set<String> organizations, boolean alsoAboutIndividuals) {
        Conditions conditions = open(campaign, organizations, alsoAboutIndividuals);
        return count("from AssignedProblem problem" + conditions.text(), conditions.parameters());
    }

    private static Conditions open(UUID campaign, Set<String> organizations, boolean alsoAboutIndividuals) {
        Conditions conditions = new Conditions()
                .and("problem.organizationCode in :organizations", "organizations", organizations)
                .and("problem.campaignId = :campaign", "campaign", campaign)
                .and(NOT_TAKEN_UP);
        return alsoAboutIndividuals ? conditions : conditions.and("not problem.aboutIndividual");
    }

    /** Up to one row more than the limit, oldest first. */
    List<AssignedProblem> page(
            OrganizationScope scope, @Nullable UUID campaign, boolean openOnly, @Nullable Cursor after, int limit) {
        Conditions conditions = scope.restrict(new Conditions(), "problem.organizationCode in :organizations")
                .and("problem.campaignId = :campaign", "campaign", campaign)
                .and("problem.id > :after", "after", after == null ? null : after.uuid(0));
        if (openOnly) {
            conditions.and(NOT_TAKEN_UP);
        }
        String query = "from AssignedProblem problem" + conditions.orderedBy("problem.id");
        return find(query, conditions.parameters()).range(0, limit).list();
    }
}
