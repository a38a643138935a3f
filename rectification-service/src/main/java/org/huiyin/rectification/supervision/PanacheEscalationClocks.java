package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The clocks that run. */
@ApplicationScoped
class PanacheEscalationClocks implements PanacheRepositoryBase<EscalationClock, UUID> {

    /** Clock and commitment together, so that nobody amends or completes what is escalated this instant. */
    private static final String CLAIM_COMMITMENTS = """
            select c.subject_id from escalation_clock c join item i on i.id = c.subject_id
            where c.kind = 'COMMITMENT' and c.due_on < :today
              and (cardinality(cast(:only as uuid[])) = 0 or c.subject_id = any(cast(:only as uuid[])))
              and c.subject_id <> all(cast(:without as uuid[]))
            order by c.due_on, c.subject_id limit :most
            for no key update of c, i skip locked""";

    private static final String CLAIM_ORDERS = """
            select c.subject_id from escalation_clock c join supervision_order o on o.id = c.subject_id
            where c.kind = 'ORDER' and c.due_on < :today
              and (cardinality(cast(:only as uuid[])) = 0 or c.subject_id = any(cast(:only as uuid[])))
              and c.subject_id <> all(cast(:without as uuid[]))
            order by c.due_on, c.subject_id limit :most
            for no key update of c, o skip locked""";

    private static final String RUN_OUT = """
            select c.subject_id from escalation_clock c
            where c.kind = :kind and c.due_on < :today and c.subject_id <> all(cast(:without as uuid[]))
            order by c.due_on, c.subject_id limit :most""";

    /**
     * For commitments that are overdue and have no clock, or that of another deadline. One that was stopped goes on
     * where it stood: its end is then put right by the calendar before the next step. What was reopened is
     * nobody's delay before that day.
     */
    private static final String START = """
            insert into escalation_clock (subject_id, kind, cause, organization_code, missed_on, begun_on, working_days,
                                          due_on, level, reached_code, version)
            select i.id, 'COMMITMENT', 'OVERDUE', i.organization_code, i.deadline,
                   greatest(coalesce(last.escalated_on, i.deadline), reopened.day),
                   case when last.level is null then null else cast(:per_level as integer) end,
                   greatest(coalesce(last.escalated_on, i.deadline), reopened.day), coalesce(last.level, 0),
                   coalesce(last.to_organization_code, i.organization_code), 0
            from item i
            left join lateral (
                select e.level, e.to_organization_code, e.escalated_on from escalation e
                where e.subject_id = i.id and e.cause = 'OVERDUE' and e.missed_on = i.deadline
                order by e.level desc limit 1) last on true
            left join lateral (
                select cast(max(h.happened_at) at time zone 'Asia/Shanghai' as date) as day from item_history h
                where h.item_id = i.id and h.move = 'REOPENING') reopened on true
            where i.state in ('COMMITTED', 'IN_PROGRESS') and i.overdue_since is not null
              and not exists (select from escalation_clock c where c.subject_id = i.id and c.missed_on = i.deadline)
            order by i.deadline, i.id limit :most
            on conflict (subject_id) do update set
                organization_code = excluded.organization_code, missed_on = excluded.missed_on,
                begun_on = excluded.begun_on, working_days = excluded.working_days, due_on = excluded.due_on,
                level = excluded.level, reached_code = excluded.reached_code, version = escalation_clock.version + 1
            where escalation_clock.missed_on <> excluded.missed_on""";

    /** @return how many were started; two replicas that do it at once start each once */
    int startForOverdueCommitments(int perLevel, int most) {
        return getEntityManager()
                .createNativeQuery(START)
                .setParameter("per_level", perLevel)
                .setParameter("most", most)
                .executeUpdate();
    }

    /**
     * Which of the clocks that have run out are wanted.
     *
     * @param most how many, the oldest first
     * @param without what failed in this round
     * @param only empty: any
     */
    record Pick(int most, Set<UUID> without, Set<UUID> only) {

        static Pick batch(int most, Set<UUID> without) {
            return new Pick(most, Set.copyOf(without), Set.of());
        }

        static Pick one(UUID subject) {
            return new Pick(1, Set.of(), Set.of(subject));
        }
    }

    /** What clocks that have run out are about, the oldest first; nothing is locked. In a transaction of its own. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<UUID> runOut(EscalationKind kind, LocalDate today, Pick pick) {
        return getEntityManager()
                .createNativeQuery(RUN_OUT, UUID.class)
                .setParameter("kind", kind.name())
                .setParameter("today", today)
                .setParameter("without", pick.without().toArray(UUID[]::new))
                .setParameter("most", pick.most())
                .getResultList();
    }

    /** Clocks of commitments that have run out, the oldest first, without those that somebody holds this instant. */
    List<EscalationClock> claimCommitments(LocalDate today, Pick pick) {
        return claim(CLAIM_COMMITMENTS, today, pick);
    }

    /** Clocks of orders that have run out, the oldest first, without those that somebody holds this instant. */
    List<EscalationClock> claimOrders(LocalDate today, Pick pick) {
        return claim(CLAIM_ORDERS, today, pick);
    }

    @SuppressWarnings("unchecked")
    private List<EscalationClock> claim(String sql, LocalDate today, Pick pick) {
        List<UUID> ids = getEntityManager()
                .createNativeQuery(sql, UUID.class)
                .setParameter("today", today)
                .setParameter("only", pick.only().toArray(UUID[]::new))
                .setParameter("without", pick.without().toArray(UUID[]::new))
                .setParameter("most", pick.most())
                .getResultList();
        return withIds(ids).stream()
                .sorted(Comparator.comparingInt(clock -> ids.indexOf(clock.subjectId())))
                .toList();
    }

    private List<EscalationClock> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("subjectId in ?1", ids);
    }
}
