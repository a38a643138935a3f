package org.huiyin.opinions.sorting;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.filter.Conditions;

/** The problems. */
@ApplicationScoped
class Problems implements PanacheRepositoryBase<Problem, UUID> {

    Problem get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("problem"));
    }

    /** Latest first. */
    List<Problem> page(
            @Nullable UUID campaign,
            @Nullable String organization,
            @Nullable String category,
            @Nullable ProblemState state,
            int limit,
            @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .with("p.campaign_id = :campaign", "campaign", campaign)
                .with("p.organization_code = :organization", "organization", organization)
                .with("p.category_code = :category", "category", category)
                .with("p.id < :after", "after", after == null ? null : after.uuid(0));
        if (state != null) {
            conditions.always(switch (state) {
                case OPEN -> "p.organization_code is null and p.merged_into is null";
                case ASSIGNED -> "p.organization_code is not null";
                case MERGED -> "p.merged_into is not null";
            });
        }
        String sql = "select p.* from problem p" + conditions.toSql() + " order by p.id desc";
        @SuppressWarnings("unchecked")
        List<Problem> rows = conditions
                .applyTo(getEntityManager().createNativeQuery(sql, Problem.class))
                .setMaxResults(limit + 1)
                .getResultList();
        return rows;
    }
}
