package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Conditions;

/** The items. */
@ApplicationScoped
public class PanacheItems implements PanacheRepositoryBase<Item, UUID> {

    private static final Set<ItemState> OPEN = Set.of(ItemState.COMMITTED, ItemState.IN_PROGRESS);

    /** What a list of items is narrowed to; each may be absent. */
    record Filter(@Nullable UUID campaign, @Nullable String organization, @Nullable ItemState state, boolean overdueOnly) {}

    public Item require(UUID id) {
        Item item = findById(id);
        if (item == null) {
            throw ProblemException.notFound("item");
        }
        return item;
    }

    /** Whether it stands in a plan for a person (REP-7). */
    public boolean isOfPerson(UUID id) {
        return count("id = ?1 and not origin.publicVisible", id) == 1;
    }

    /** Locked, so that of two who move it at once the second is told the state that the first left. */
    public Item requireForMove(UUID id) {
        Item item = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (item == null) {
            throw ProblemException.notFound("item");
        }
        return item;
    }

    /** The items of a plan, in the order in which they were added; a plan bounds how many. */
    public List<Item> ofPlan(UUID plan) {
        return list("origin.planId = ?1 order by id", plan);
    }

    /**
     * Up to one row more than the limit: items that an organization of the scope leads or has a part in.
     *
     * @param ofPersons where items of persons' plans may be read too (REP-7)
     */
    List<Item> page(
            OrganizationScope scope, OrganizationScope ofPersons, Filter filter, @Nullable Cursor after, int limit) {
        Conditions conditions = scope.restrict(
                new Conditions(),
                """
                (item.origin.organizationCode in :organizations or exists (
                    select 1 from Item mine join mine.progress.parts part
                    where mine.id = item.id and part.organizationCode in :organizations))""");
        ofPersons.restrict(
                conditions, "(item.origin.publicVisible or item.origin.organizationCode in :ofPersons)", "ofPersons");
        conditions.and("item.origin.organizationCode = :lead", "lead", filter.organization());
        return page(conditions, filter, after, limit);
    }

    /** Up to one row more than the limit: what the public sees. */
    List<Item> publicPage(Filter filter, @Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions()
                .and("item.origin.publicVisible")
                .and("item.promise.publishedOn is not null")
                .and("item.origin.organizationCode = :lead", "lead", filter.organization());
        return page(conditions, filter, after, limit);
    }

    /**
     * Open and past their deadline, not yet noted; the oldest first, without those that somebody works on this instant.
     */
    List<Item> newlyOverdue(LocalDate today, int most) {
        return getEntityManager()
                .createQuery(
                        """
                        from Item where state in :open and promise.overdueSince is null and content.deadline < :today
                        order by content.deadline, id""",
                        Item.class)
                .setParameter("open", OPEN)
                .setParameter("today", today)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }

    /**
     * Open, in time, and without substantive progress for the term of their campaign, not yet noted; the oldest first,
     * without those that somebody works on this instant. The shortest term of all campaigns bounds the search in the
     * index.
     */
    @SuppressWarnings("unchecked")
    List<Item> newlyStalled(LocalDate today, int most) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select item.* from item join campaign on campaign.id = item.campaign_id
                        where item.state in ('COMMITTED', 'IN_PROGRESS') and item.stalled_since is null
                            and item.deadline >= cast(:today as date)
                            and item.last_progress_on < cast(:today as date) - (select min(stalled_after_days) from campaign)
                            and item.last_progress_on < cast(:today as date) - campaign.stalled_after_days
                        order by item.last_progress_on, item.id limit :most
                        for update of item skip locked""",
                        Item.class)
                .setParameter("today", today)
                .setParameter("most", most)
                .getResultList();
    }

    private List<Item> page(Conditions conditions, Filter filter, @Nullable Cursor after, int limit) {
        conditions.and("item.origin.campaignId = :campaign", "campaign", filter.campaign())
                .and("item.state = :state", "state", filter.state())
                .and("item.id > :after", "after", after == null ? null : after.uuid(0));
        if (filter.overdueOnly()) {
            conditions.and("item.promise.overdueSince is not null").and("item.state in :open", "open", OPEN);
        }
        return find("from Item item" + conditions.orderedBy("item.id"), conditions.parameters()).range(0, limit).list();
    }
}
