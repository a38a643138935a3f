package org.huiyin.opinions.collection;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.opinions.directory.OrganizationDirectory;
import org.huiyin.opinions.filter.Conditions;

/** Opinions, latest first, as far as the caller may read them. */
@ApplicationScoped
public class OpinionList {

    private static final String IN_SUBTREE = "o.organization_code in (" + OrganizationDirectory.SUBTREE + ")";
    private static final String IN_PROBLEM = "o.problem_ids <> '{}' and o.problem_ids @> array[cast(:problem as uuid)]";
    private static final String ABOUT_POST = "o.id in (select opinion_id from opinion_person where post_id = :post)";
    /** As in the index opinion_words. */
    private static final String HOLDS_TEXT = "(coalesce(o.title, '') || ' ' || o.text) ilike :text";

    private final EntityManager entities;
    private final OpinionAccess access;

    OpinionList(EntityManager entities, OpinionAccess access) {
        this.entities = entities;
        this.access = access;
    }

    /**
     * @param organization code of the top of a subtree that the opinions are about
     * @param text part of title or text
     * @param post about whose holders they are
     */
    public record Wanted(
            @Nullable UUID campaign,
            @Nullable String organization,
            @Nullable OpinionState state,
            @Nullable String category,
            @Nullable Prominence prominence,
            @Nullable UUID problem,
            @Nullable Target target,
            @Nullable String text,
            @Nullable UUID post) {}

    Page<OpinionView> page(Wanted wanted, Caller caller, int limit, @Nullable Cursor after) {
        Conditions conditions = conditions(wanted);
        if (after != null) {
            conditions.with("(o.received_on, o.id) < (:day, :id)", "day", after.date(0)).bind("id", after.uuid(1));
        }
        String where = access.narrow(conditions, caller).toSql();
        String sql = "select o.* from opinion o" + where + " order by o.received_on desc, o.id desc";
        @SuppressWarnings("unchecked")
        List<Opinion> rows = conditions
                .applyTo(entities.createNativeQuery(sql, Opinion.class))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.cut(rows, limit, opinion -> Cursor.of(opinion.receivedOn(), opinion.id()))
                .map(OpinionView::excerptFrom);
    }

    /** The latest of them, at most {@code most}. */
    @SuppressWarnings("unchecked")
    public List<UUID> ids(Wanted wanted, Caller caller, int most) {
        Conditions conditions = access.narrow(conditions(wanted), caller);
        String sql = "select o.id from opinion o" + conditions.toSql() + " order by o.received_on desc, o.id desc";
        return conditions
                .applyTo(entities.createNativeQuery(sql, UUID.class))
                .setMaxResults(most)
                .getResultList();
    }

    private static Conditions conditions(Wanted wanted) {
        return new Conditions()
                .with("o.campaign_id = :campaign", "campaign", wanted.campaign)
                .with(IN_SUBTREE, "organization", wanted.organization)
                .with("o.state = :state", "state", name(wanted.state))
                .with("o.category_code = :category", "category", wanted.category)
                .with("o.prominence = :prominence", "prominence", name(wanted.prominence))
                .with(IN_PROBLEM, "problem", wanted.problem)
                .with("o.target = :target", "target", name(wanted.target))
                .with(HOLDS_TEXT, "text", Conditions.containing(wanted.text))
                .with(ABOUT_POST, "post", wanted.post);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
