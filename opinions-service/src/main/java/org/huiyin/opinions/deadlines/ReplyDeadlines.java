package org.huiyin.opinions.deadlines;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.collection.OpinionState;
import org.huiyin.opinions.collection.Target;
import org.huiyin.opinions.directory.OrganizationDirectory;
import org.huiyin.opinions.filter.Conditions;

/**
 * The opinions that wait for an answer, the most urgent first (CAM-6, SRT-5). The office and auditors see all;
 * admins those about teams, an officer those of the own organization, a leader those of the organizations below as
 * well, both only those about teams (SRT-4).
 */
@ApplicationScoped
class ReplyDeadlines {

    /** What was passed on is its successor's to answer (CAM-1); as in the index opinion_reply_due_organization. */
    private static final String ANSWERED_BY = "coalesce(o.passed_to, o.organization_code)";
    private static final String IN_SUBTREE = ANSWERED_BY + " in (" + OrganizationDirectory.SUBTREE + ")";
    private static final String OWN = ANSWERED_BY + " = :own";
    private static final String BELOW_OWN =
            ANSWERED_BY + " in (" + OrganizationDirectory.SUBTREE.replace(":organization", ":own") + ")";
    private static final List<String> TEAMS = Arrays.stream(Target.values())
            .filter(target -> !target.isIndividual())
            .map(Enum::name)
            .toList();

    private final EntityManager entities;
    private final DistrictTime time;

    ReplyDeadlines(EntityManager entities, DistrictTime time) {
        this.entities = entities;
        this.time = time;
    }

    /**
     * @param organization code of the top of a subtree
     * @param withinDays due today or within so many calendar days, or overdue
     * @param overdue only those whose last day has passed, or only the others
     */
    record Wanted(
            @Nullable UUID campaign,
            @Nullable String organization,
            @Nullable Integer withinDays,
            @Nullable Boolean overdue) {}

    Page<ReplyDeadlineView> page(Wanted wanted, Caller caller, int limit, @Nullable Cursor after) {
        LocalDate today = time.today();
        Conditions conditions = new Conditions()
                .always("o.closed_on is null")
                .with("o.campaign_id = :campaign", "campaign", wanted.campaign)
                .with(IN_SUBTREE, "organization", wanted.organization);
        if (wanted.withinDays != null) {
            conditions.with("o.reply_due_on <= :latest", "latest", today.plusDays(wanted.withinDays));
        }
        if (wanted.overdue != null) {
            conditions.with(wanted.overdue ? "o.reply_due_on < :today" : "o.reply_due_on >= :today", "today", today);
        }
        if (after != null) {
            conditions.with("(o.reply_due_on, o.id) > (:day, :id)", "day", after.date(0)).bind("id", after.uuid(1));
        }
        narrow(conditions, caller);
        String sql = """
                select o.id, o.campaign_id, coalesce(o.passed_to, o.organization_code), o.state, o.received_on,
                       o.reply_due_on, o.escalation_level,
                       (select q.open_until from opinion_question q where q.opinion_id = o.id and q.state = 'OPEN')
                from opinion o""" + conditions.toSql() + " order by o.reply_due_on, o.id";
        @SuppressWarnings("unchecked")
        List<Object[]> rows = conditions
                .applyTo(entities.createNativeQuery(sql, Object[].class))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.cut(
                rows.stream().map(row -> view(row, today)).toList(),
                limit,
                deadline -> Cursor.of(deadline.replyDueOn(), deadline.opinionId()));
    }

    private static void narrow(Conditions conditions, Caller caller) {
        if (caller.hasAny(Role.SORTER, Role.AUDITOR)) {
            return;
        }
        conditions.with("o.target in (:teams)", "teams", TEAMS);
        if (!caller.has(Role.ADMIN)) {
            String own = caller.organization().orElse("");
            conditions.with(caller.has(Role.LEADER) ? BELOW_OWN : OWN, "own", own);
        }
    }

    private static ReplyDeadlineView view(Object[] row, LocalDate today) {
        LocalDate dueOn = (LocalDate) row[5];
        LocalDate openUntil = (LocalDate) row[7];
        return new ReplyDeadlineView(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                OpinionState.valueOf((String) row[3]),
                (LocalDate) row[4],
                dueOn,
                today.isAfter(dueOn),
                EscalationLevel.of((Integer) row[6]).orElse(null),
                openUntil == null || today.isAfter(openUntil) ? null : openUntil);
    }
}
