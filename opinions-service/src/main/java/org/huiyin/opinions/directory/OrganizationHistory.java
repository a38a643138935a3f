package org.huiyin.opinions.directory;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.filter.Conditions;

/** How organizations stood, from day to day (CAM-1). Append-only but for the day on which a row ceased to hold. */
@ApplicationScoped
class OrganizationHistory {

    private final EntityManager entities;
    private final DistrictTime time;

    OrganizationHistory(EntityManager entities, DistrictTime time) {
        this.entities = entities;
        this.time = time;
    }

    /**
     * What an organization was.
     *
     * @param validFrom the first day
     * @param validTo the day on which it was something else; absent for what it is now. On validFrom itself when it
     *     changed again on the same day
     * @param recordedBy user name
     */
    public record PastOrganization(
            String name,
            OrganizationKind kind,
            @Nullable String parentCode,
            int level,
            int batch,
            boolean active,
            @Nullable String successorCode,
            OrganizationHappening happened,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            String recordedBy) {}

    /** Writes how the organizations stand from today on, in the transaction of the change. */
    void record(Caller caller, OrganizationHappening happened, Collection<Organization> changed) {
        if (changed.isEmpty()) {
            return;
        }
        entities.flush();
        String[] codes = changed.stream().map(Organization::code).toArray(String[]::new);
        entities.createNativeQuery("""
                        update organization_history set valid_to = greatest(valid_from, :today)
                        where organization_code = any(cast(:codes as text[])) and valid_to is null""")
                .setParameter("today", time.today())
                .setParameter("codes", codes)
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into organization_history (
                            organization_code, name, kind, parent_code, level, batch, active, successor_code, happened,
                            valid_from, recorded_at, recorded_by)
                        select code, name, kind, parent_code, level, batch, active, successor_code, :happened,
                               :today, :now, :by
                        from organization where code = any(cast(:codes as text[])) order by path""")
                .setParameter("happened", happened.name())
                .setParameter("today", time.today())
                .setParameter("now", time.now())
                .setParameter("by", caller.name())
                .setParameter("codes", codes)
                .executeUpdate();
    }

    /** Latest first. */
    Page<PastOrganization> of(String code, int limit, @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .with("h.organization_code = :code", "code", code)
                .with("h.position < :after", "after", after == null ? null : after.number(0));
        List<Object[]> rows = rows(conditions, """
                select h.position, h.name, h.kind, h.parent_code, h.level, h.batch, h.active, h.successor_code,
                       h.happened, h.valid_from, h.valid_to, h.recorded_at, h.recorded_by
                from organization_history h%s order by h.position desc""", limit);
        return Page.cut(rows, limit, row -> Cursor.of(row[0])).map(OrganizationHistory::past);
    }

    /**
     * The tree as it stood at the end of a day, in the order of codes.
     *
     * @param parent code of the organization that they stood directly below
     */
    Page<OrganizationView> on(
            LocalDate day,
            @Nullable String parent,
            @Nullable OrganizationKind kind,
            @Nullable String text,
            int limit,
            @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .with("h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day)", "day", day)
                .with("h.parent_code = :parent", "parent", parent)
                .with("h.kind = :kind", "kind", kind == null ? null : kind.name())
                .with("(h.organization_code || ' ' || h.name) ilike :text", "text", Conditions.containing(text))
                .with("h.organization_code > :after", "after", after == null ? null : after.text(0));
        List<Object[]> rows = rows(conditions, """
                select o.id, h.organization_code, h.name, h.kind, h.parent_code, h.level, h.batch, h.active,
                       h.successor_code
                from organization_history h join organization o on o.code = h.organization_code%s
                order by h.organization_code""", limit);
        return Page.cut(rows, limit, row -> Cursor.of(row[1])).map(OrganizationHistory::view);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Conditions conditions, String sql, int limit) {
        return conditions
                .applyTo(entities.createNativeQuery(sql.formatted(conditions.toSql()), Object[].class))
                .setMaxResults(limit + 1)
                .getResultList();
    }

    private static PastOrganization past(Object[] row) {
        return new PastOrganization(
                (String) row[1],
                OrganizationKind.valueOf((String) row[2]),
                (String) row[3],
                (Integer) row[4],
                (Integer) row[5],
                (Boolean) row[6],
                (String) row[7],
                OrganizationHappening.valueOf((String) row[8]),
                day(row[9]),
                row[10] == null ? null : day(row[10]),
                (Instant) row[11],
                (String) row[12]);
    }

    private static OrganizationView view(Object[] row) {
        return new OrganizationView(
                ((UUID) row[0]).toString(),
                (String) row[1],
                (String) row[2],
                OrganizationKind.valueOf((String) row[3]),
                (String) row[4],
                (Integer) row[5],
                (Integer) row[6],
                (Boolean) row[7],
                (String) row[8]);
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
