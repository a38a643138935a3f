package org.huiyin.opinions.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.collection.OpinionOrder.Place;
import org.huiyin.opinions.directory.OrganizationDirectory;
import org.huiyin.opinions.filter.Conditions;

/**
 * The sorting desk's queue (SRT-1 to SRT-5): opinions as far as the caller may read them, the latest first, or the
 * longest overdue.
 */
@ApplicationScoped
public class OpinionList {

    private static final String IN_PROBLEM = "o.problem_ids <> '{}' and o.problem_ids @> array[cast(:problem as uuid)]";
    private static final String ABOUT_POST = "o.id in (select opinion_id from opinion_person where post_id = :post)";
    /** As in the index opinion_without_problem. */
    private static final String WITHOUT_PROBLEM = "o.problem_ids = '{}'";
    /** As in the index opinion_open_due. */
    private static final String OVERDUE = "o.closed_on is null and o.reply_due_on < :today";

    private final EntityManager entities;
    private final Opinions opinions;
    private final OpinionAccess access;
    private final WordSearch search;
    private final DistrictTime time;

    OpinionList(
            EntityManager entities, Opinions opinions, OpinionAccess access, WordSearch search, DistrictTime time) {
        this.entities = entities;
        this.opinions = opinions;
        this.access = access;
        this.search = search;
        this.time = time;
    }

    /**
     * @param organization code of the top of a subtree that the opinions are about
     * @param overdue whether only what is open after its day of reply is wanted (CAM-6)
     * @param withoutProblem whether only what is in no problem is wanted (SRT-3)
     * @param words in title or text
     * @param post about whose holders they are (COL-4)
     */
    public record Wanted(
            @Nullable UUID campaign,
            @Nullable String organization,
            @Nullable OpinionState state,
            @Nullable String category,
            @Nullable Prominence prominence,
            @Nullable UUID problem,
            @Nullable Target target,
            @Nullable Channel channel,
            @Nullable Respondent respondent,
            @Nullable LocalDate receivedFrom,
            @Nullable LocalDate receivedTo,
            boolean overdue,
            boolean withoutProblem,
            @Nullable SearchWords words,
            @Nullable UUID post) {

        OpinionOrder order() {
            return overdue ? OpinionOrder.LONGEST_OVERDUE_FIRST : OpinionOrder.LATEST_FIRST;
        }
    }

    @Transactional
    Page<OpinionView> page(Wanted wanted, Caller caller, int limit, @Nullable Cursor after) {
        Place place = after == null ? null : new Place(after.date(0), after.uuid(1));
        List<UUID> ids = next(wanted, caller, place, limit + 1);
        return Page.cut(inOrder(ids), limit, opinion -> cursor(wanted.order().placeOf(opinion)))
                .map(OpinionView::excerptFrom);
    }

    /** The first of them, at most {@code most}. */
    @Transactional
    public List<UUID> ids(Wanted wanted, Caller caller, int most) {
        return next(wanted, caller, null, most);
    }

    private List<UUID> next(Wanted wanted, Caller caller, @Nullable Place after, int most) {
        planForTheseValues();
        List<String> units = wanted.organization == null ? List.of() : unitsBelow(wanted.organization);
        if (wanted.organization != null && units.isEmpty()) {
            return List.of();
        }
        OpinionScope scope = new OpinionScope(access.narrow(filters(wanted), caller), units, wanted.order());
        return wanted.words == null ? next(scope, after, most) : search.next(scope, wanted.words, after, most);
    }

    /** A plan that is made for any value would walk through a million rows for a rare one. */
    private void planForTheseValues() {
        entities.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)", String.class)
                .getSingleResult();
    }

    private Conditions filters(Wanted wanted) {
        Conditions conditions = new Conditions()
                .with("o.campaign_id = :campaign", "campaign", wanted.campaign)
                .with("o.state = :state", "state", name(wanted.state))
                .with("o.category_code = :category", "category", wanted.category)
                .with("o.prominence = :prominence", "prominence", name(wanted.prominence))
                .with(IN_PROBLEM, "problem", wanted.problem)
                .with("o.target = :target", "target", name(wanted.target))
                .with("o.channel = :channel", "channel", name(wanted.channel))
                .with("o.respondent = :respondent", "respondent", name(wanted.respondent))
                .with("o.received_on >= :receivedFrom", "receivedFrom", wanted.receivedFrom)
                .with("o.received_on <= :receivedTo", "receivedTo", wanted.receivedTo)
                .with(ABOUT_POST, "post", wanted.post)
                .with(OVERDUE, "today", wanted.overdue ? time.today() : null);
        return wanted.withoutProblem ? conditions.always(WITHOUT_PROBLEM) : conditions;
    }

    private List<String> unitsBelow(String organization) {
        return entities.createNativeQuery(OrganizationDirectory.SUBTREE, String.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    private List<UUID> next(OpinionScope scope, @Nullable Place after, int most) {
        Conditions narrowed = scope.order().behind(scope.forOrder(), after);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = scope.bound(entities, scope.inOrder(narrowed), narrowed, most).getResultList();
        return rows.stream().map(row -> (UUID) row[0]).toList();
    }

    private List<Opinion> inOrder(List<UUID> ids) {
        Map<UUID, Opinion> byId = opinions.withIds(ids).stream()
                .collect(Collectors.toMap(opinion -> opinion.id().value(), Function.identity()));
        return ids.stream().map(byId::get).toList();
    }

    private static Cursor cursor(Place place) {
        return Cursor.of(place.day(), place.id());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
