package org.huiyin.opinions.directory;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.opinions.filter.Conditions;

/** Organizations in the order of their codes. */
@ApplicationScoped
class OrganizationList {

    private final EntityManager entities;

    OrganizationList(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param parent code of the organization that they stand directly below
     * @param text part of a code or name
     */
    Page<OrganizationView> page(
            @Nullable String parent,
            @Nullable OrganizationKind kind,
            @Nullable String text,
            int limit,
            @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .with("o.parent_code = :parent", "parent", parent)
                .with("o.kind = :kind", "kind", kind == null ? null : kind.name())
                .with("(o.code || ' ' || o.name) ilike :text", "text", Conditions.containing(text))
                .with("o.code > :after", "after", after == null ? null : after.text(0));
        String sql = "select o.* from organization o" + conditions.toSql() + " order by o.code";
        @SuppressWarnings("unchecked")
        List<Organization> rows = conditions
                .applyTo(entities.createNativeQuery(sql, Organization.class))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.cut(rows, limit, organization -> Cursor.of(organization.code())).map(OrganizationView::from);
    }
}
