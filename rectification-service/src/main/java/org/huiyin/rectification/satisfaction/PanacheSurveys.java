package org.huiyin.rectification.satisfaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.ReadItems;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Conditions;

/** The surveys. */
@ApplicationScoped
class PanacheSurveys implements PanacheRepositoryBase<Survey, UUID> {

    /** REP-7: nothing of what is about a person. */
    private static final String OF_PUBLIC_ITEM =
            "exists (select 1 from Item item where item.id = survey.itemId and item.origin.publicVisible)";

    Survey require(UUID id) {
        return found(findById(id));
    }

    /** Locked against every other move; ballots do not ask for it. */
    Survey requireForMove(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Surveys whose last day is over, the oldest first; in a transaction of its own, for each is closed in its own. */
    @Transactional
    List<UUID> over(LocalDate today, int skipped, int most) {
        return getEntityManager()
                .createQuery(
                        "select id from Survey where state = :open and lastDay < :today order by lastDay, id", UUID.class)
                .setParameter("open", SurveyState.OPEN)
                .setParameter("today", today)
                .setFirstResult(skipped)
                .setMaxResults(most)
                .getResultList();
    }

    /** Locked; nothing when somebody else has it locked, or it is not over any more. */
    Optional<Survey> overForMove(UUID id, LocalDate today) {
        return getEntityManager()
                .createQuery("from Survey where id = :id and state = :open and lastDay < :today", Survey.class)
                .setParameter("id", id)
                .setParameter("open", SurveyState.OPEN)
                .setParameter("today", today)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .getResultStream()
                .findFirst();
    }

    /** Open surveys whose box was not shaken today; in a transaction of its own, for each is shaken in its own. */
    @Transactional
    List<UUID> unshaken(LocalDate today, int skipped, int most) {
        List<?> found = getEntityManager()
                .createNativeQuery("""
                        select id from survey where state = 'OPEN' and shaken_on < :today
                        order by shaken_on, id limit :most offset :skipped""", UUID.class)
                .setParameter("today", today)
                .setParameter("most", most)
                .setParameter("skipped", skipped)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /** Whether it is open and was not shaken today; locked then, and not when somebody else has it locked. */
    boolean lockUnshaken(UUID id, LocalDate today) {
        return !getEntityManager()
                .createNativeQuery("""
                        select id from survey where id = :id and state = 'OPEN' and shaken_on < :today
                        for update skip locked""", UUID.class)
                .setParameter("id", id)
                .setParameter("today", today)
                .getResultList()
                .isEmpty();
    }

    boolean isRunningFor(UUID item) {
        return count("itemId = ?1 and state = ?2", item, SurveyState.OPEN) > 0;
    }

    /** How many of the same item and round were given up before it. */
    int givenUpBefore(Survey survey) {
        return Math.toIntExact(count(
                "itemId = ?1 and round = ?2 and state = ?3 and id < ?4",
                survey.itemId(),
                survey.round(),
                SurveyState.ABANDONED,
                survey.id().value()));
    }

    /**
     * Up to one row more than the limit, oldest first.
     *
     * @param ofPersons where those of persons' plans may be read too (REP-7)
     */
    List<Survey> page(
            OrganizationScope scope,
            OrganizationScope ofPersons,
            @Nullable UUID campaign,
            @Nullable UUID item,
            @Nullable SurveyState state,
            @Nullable Cursor after,
            int limit) {
        Conditions conditions = scope.restrict(new Conditions(), "survey.organizationCode in :organizations");
        ReadItems.restrictPersons(ofPersons, conditions, "survey")
                .and("survey.campaignId = :campaign", "campaign", campaign)
                .and("survey.itemId = :item", "item", item)
                .and("survey.state = :state", "state", state)
                .and("survey.id > :after", "after", after == null ? null : after.uuid(0));
        return find("from Survey survey" + conditions.orderedBy("survey.id"), conditions.parameters())
                .range(0, limit)
                .list();
    }

    /** Up to one row more than the limit: closed ones of commitments that everyone may see. */
    List<Survey> publicPage(@Nullable UUID item, @Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions()
                .and("survey.state = :closed", "closed", SurveyState.CLOSED)
                .and(OF_PUBLIC_ITEM)
                .and("survey.itemId = :item", "item", item)
                .and("survey.id > :after", "after", after == null ? null : after.uuid(0));
        return find("from Survey survey" + conditions.orderedBy("survey.id"), conditions.parameters())
                .range(0, limit)
                .list();
    }

    /** A closed one of a commitment that everyone may see. */
    Survey requirePublic(UUID id) {
        Conditions conditions = new Conditions()
                .and("survey.state = :closed", "closed", SurveyState.CLOSED)
                .and(OF_PUBLIC_ITEM)
                .and("survey.id = :id", "id", id);
        return found(find("from Survey survey" + conditions.orderedBy("survey.id"), conditions.parameters()).firstResult());
    }

    private static Survey found(@Nullable Survey survey) {
        if (survey == null) {
            throw ProblemException.notFound("survey");
        }
        return survey;
    }
}
