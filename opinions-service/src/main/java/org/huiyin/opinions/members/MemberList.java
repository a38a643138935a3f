package org.huiyin.opinions.members;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.opinions.filter.Conditions;

/** The ledger as a list, by organization and number. */
@ApplicationScoped
class MemberList {

    private final EntityManager entities;

    MemberList(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param organization whose ledger; all when absent
     * @param text part of a number or a name
     * @param removed whether those struck off are listed instead
     */
    record Wanted(
            @Nullable String organization,
            @Nullable MemberCategory category,
            @Nullable MemberGroup group,
            @Nullable Boolean reachable,
            @Nullable String text,
            boolean removed) {}

    Page<MemberView> page(Wanted wanted, int limit, @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .always(wanted.removed() ? "m.removed_for is not null" : "m.removed_for is null")
                .with("m.organization_code = :organization", "organization", wanted.organization())
                .with("m.category = :category", "category", wanted.category() == null ? null : wanted.category().name())
                .with("m.groups @> array[cast(:group as text)]", "group", wanted.group() == null ? null : wanted.group().name())
                .with("m.reachable = :reachable", "reachable", wanted.reachable())
                .with("(m.number || ' ' || m.name) ilike :text", "text", Conditions.containing(wanted.text()));
        if (after != null) {
            conditions.with("(m.organization_code, m.number) > (:afterOrganization, :afterNumber)", "afterOrganization", after.text(0))
                    .bind("afterNumber", after.text(1));
        }
        String sql = "select m.* from member m" + conditions.toSql() + " order by m.organization_code, m.number";
        @SuppressWarnings("unchecked")
        List<Member> rows = conditions
                .applyTo(entities.createNativeQuery(sql, Member.class))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.cut(rows, limit, member -> Cursor.of(member.organizationCode(), member.number()))
                .map(MemberView::from);
    }
}
