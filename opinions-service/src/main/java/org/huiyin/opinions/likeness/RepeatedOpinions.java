package org.huiyin.opinions.likeness;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;

/** Opinions that came in with a text that an earlier one had, for the desk to go through (SRT-3). */
@ApplicationScoped
class RepeatedOpinions {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final EntityManager entities;

    RepeatedOpinions(EntityManager entities) {
        this.entities = entities;
    }

    /** Latest first. */
    List<LikenessViews.RepeatedOpinion> page(UUID campaign, int limit, @Nullable Cursor after) {
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select s.opinion_id, s.repeats_id, d.relation from opinion_sketch s
                        left join opinion_duplicate d on d.earlier_id = least(s.opinion_id, s.repeats_id)
                            and d.later_id = greatest(s.opinion_id, s.repeats_id) and d.withdrawn_at is null
                        where s.campaign_id = :campaign and s.repeats_id is not null and s.opinion_id < :after
                        order by s.opinion_id desc""",
                        Object[].class)
                .setParameter("campaign", campaign)
                .setParameter("after", after == null ? AFTER_ALL : after.uuid(0))
                .setMaxResults(limit + 1)
                .getResultList();
        return rows.stream()
                .map(row -> new LikenessViews.RepeatedOpinion(
                        (UUID) row[0],
                        (UUID) row[1],
                        row[2] == null ? null : DuplicateRelation.valueOf((String) row[2])))
                .toList();
    }
}
