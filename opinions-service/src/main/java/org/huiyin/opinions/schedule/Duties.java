package org.huiyin.opinions.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.opinions.campaign.PhaseKind;
import org.huiyin.opinions.directory.OrganizationDirectory;
import org.huiyin.opinions.filter.Conditions;

/**
 * What organizations owe (CAM-3). It is stored nowhere: it follows from the schedule, the directory and the posts of
 * leadership teams as they stand, so that nothing can be missing for an organization that joined late (ADR 16).
 */
@ApplicationScoped
class Duties {

    /** SQL: whether the organization {@code o} owes the requirement {@code r}. */
    static final String OWED = """
            o.active and o.batch = r.batch
            and coalesce(r.organization_code, o.code) = o.code and (r.kinds = '{}' or o.kind = any (r.kinds))""";

    /** SQL: each post of the team for what is asked of leaders, or the organization itself where no post was named. */
    private static final String SEATS = """
            select post.id, post.title from leadership_team t
            cross join lateral jsonb_to_recordset(t.posts) as post (id uuid, title text)
            where r.addressee = 'LEADERS' and t.organization_code = o.code
            union all
            select cast('%s' as uuid), null
            where r.addressee = 'ORGANIZATION'
               or not exists (select from leadership_team t where t.organization_code = o.code and t.posts <> '[]')"""
            .formatted(Settlement.NO_POST);

    private static final String FROM = """
             from requirement r join organization o on %s
            cross join lateral (%s) seat
            left join settlement s on s.requirement_id = r.id and s.organization_code = o.code and s.post_id = seat.id"""
            .formatted(OWED, SEATS);

    /** SQL: not settled on the day in question. */
    private static final String UNSETTLED = "(s.settled_on is null or s.settled_on > :asOf)";

    private final EntityManager entities;

    Duties(EntityManager entities) {
        this.entities = entities;
    }

    /** @param asOf the day in question: what was settled later was not settled yet */
    record Wanted(
            UUID campaign,
            ScheduleAccess.Reach reach,
            @Nullable Integer batch,
            @Nullable PhaseKind phase,
            @Nullable UUID requirement,
            @Nullable DutyState state,
            LocalDate asOf) {}

    /** Whether the organization, or the post of its team, owes the requirement now. */
    boolean isOwed(UUID requirement, String organization, UUID post) {
        String sql = "select 1" + FROM + " where r.id = :requirement and o.code = :organization and seat.id = :post"
                + " and r.withdrawn_on is null";
        return !entities.createNativeQuery(sql)
                .setParameter("requirement", requirement)
                .setParameter("organization", organization)
                .setParameter("post", post)
                .getResultList()
                .isEmpty();
    }

    /** Whether the requirement is asked of the organization, or of anybody there. */
    boolean concerns(UUID requirement, String organization) {
        String sql = "select 1 from requirement r join organization o on " + OWED
                + " where r.id = :requirement and o.code = :organization";
        return !entities.createNativeQuery(sql)
                .setParameter("requirement", requirement)
                .setParameter("organization", organization)
                .getResultList()
                .isEmpty();
    }

    /** The oldest first. */
    Page<DutyView> page(Wanted wanted, int limit, @Nullable Cursor after) {
        Conditions conditions = within(wanted)
                .with("r.batch = :batch", "batch", wanted.batch())
                .with("r.phase = :phase", "phase", wanted.phase() == null ? null : wanted.phase().name())
                .with("r.id = :requirement", "requirement", wanted.requirement());
        Optional.ofNullable(wanted.state()).map(Duties::condition).ifPresent(conditions::always);
        if (after != null) {
            conditions
                    .with(
                            "(r.due_on, r.id, o.code, seat.id) > (:afterDay, :afterId, :afterCode, :afterPost)",
                            "afterDay",
                            after.date(0))
                    .bind("afterId", after.uuid(1))
                    .bind("afterCode", after.text(2))
                    .bind("afterPost", after.uuid(3));
        }
        String sql = """
                select r.id, r.batch, r.phase, r.link, r.step, r.text, r.due_on, r.organization_code is null,
                       r.addressee, o.code, o.name, seat.id, seat.title, %s, s.settled_on, s.words,
                       s.attachment_ids, s.state""".formatted(stateColumn())
                + FROM + conditions.bind("asOf", wanted.asOf()).toSql() + " order by r.due_on, r.id, o.code, seat.id";
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                conditions.applyTo(entities.createNativeQuery(sql)).setMaxResults(limit + 1).getResultList();
        return Page.cut(rows, limit, row -> Cursor.of(row[6], row[0], row[9], row[11])).map(DutyView::from);
    }

    /** By organization, in the order of their codes; those that owe nothing are not in it. */
    Page<ProgressView> progress(Wanted wanted, int limit, @Nullable Cursor after) {
        Conditions conditions = within(wanted)
                .with("r.batch = :batch", "batch", wanted.batch())
                .with("r.phase = :phase", "phase", wanted.phase() == null ? null : wanted.phase().name())
                .with("o.code > :after", "after", after == null ? null : after.text(0))
                .bind("asOf", wanted.asOf());
        List<String> counts = new ArrayList<>();
        for (DutyState state : DutyState.values()) {
            counts.add("count(*) filter (where " + condition(state) + ")");
        }
        counts.add("count(*) filter (where " + condition(DutyState.DONE) + " and s.settled_on > r.due_on)");
        String sql = "select o.code, o.name, " + String.join(", ", counts) + FROM + conditions.toSql()
                + " group by o.code, o.name order by o.code";
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                conditions.applyTo(entities.createNativeQuery(sql)).setMaxResults(limit + 1).getResultList();
        return Page.cut(rows, limit, row -> Cursor.of(row[0])).map(ProgressView::from);
    }

    private static Conditions within(Wanted wanted) {
        String below = "o.code in (" + OrganizationDirectory.SUBTREE + ")";
        String reach = wanted.reach().isSubtree() ? below : "o.code = :organization";
        return new Conditions()
                .always("r.campaign_id = :campaign")
                .always("r.withdrawn_on is null")
                .bind("campaign", wanted.campaign())
                .with(reach, "organization", wanted.reach().organization());
    }

    private static String condition(DutyState state) {
        return switch (state) {
            case LATE -> UNSETTLED + " and r.due_on < :asOf";
            case OPEN -> UNSETTLED + " and r.due_on >= :asOf";
            case DONE -> "s.state = 'DONE' and s.settled_on <= :asOf";
            case WAIVED -> "s.state = 'WAIVED' and s.settled_on <= :asOf";
        };
    }

    private static String stateColumn() {
        StringBuilder column = new StringBuilder("case");
        for (DutyState state : DutyState.values()) {
            column.append(" when ").append(condition(state)).append(" then '").append(state).append('\'');
        }
        return column.append(" end").toString();
    }
}
