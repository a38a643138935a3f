package org.huiyin.opinions.forwarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.opinions.filter.Conditions;

/** What was forwarded to whom, latest first. */
@ApplicationScoped
class Forwardings implements PanacheRepositoryBase<Forwarding, UUID> {

    private static final String ORDER = " order by f.forwarded_on desc, f.id desc limit :most";
    /** What was sent on in other words to somebody else, and is this organization's to answer (SRT-5). */
    private static final String TO_ANSWER = """
            f.text is not null and f.organization_code <> :own and exists (select from opinion o
            where o.id = f.opinion_id and coalesce(o.passed_to, o.organization_code) = :own)""";

    /**
     * @param organization to which they went
     * @param waitingSince those not acknowledged that were forwarded on this day or before
     */
    record Wanted(
            @Nullable UUID opinion,
            @Nullable UUID problem,
            @Nullable String organization,
            @Nullable ForwardingState state,
            @Nullable LocalDate waitingSince) {}

    /** @param organization absent for a caller who is no officer */
    record Inbox(@Nullable String organization, String account) {}

    /** Those of the opinions that were not taken back. */
    List<Forwarding> standing(Collection<UUID> opinions) {
        return opinions.isEmpty()
                ? List.of()
                : list("opinionId in ?1 and state <> ?2", opinions, ForwardingState.WITHDRAWN);
    }

    /** For those who read all. */
    List<Forwarding> page(Wanted wanted, int limit, @Nullable Cursor after) {
        Conditions conditions = conditions(wanted, limit, after);
        return rows("select f.* from forwarding f" + conditions.toSql() + ORDER, conditions);
    }

    /** Each way to be concerned has an index of its own: all are read, and what is latest is taken. */
    List<Forwarding> inbox(Inbox inbox, Wanted wanted, int limit, @Nullable Cursor after) {
        Conditions conditions = conditions(wanted, limit, after)
                .always("f.state <> 'WITHDRAWN'")
                .bind("account", inbox.account());
        List<String> addresses = new ArrayList<>(List.of("f.account = :account"));
        if (inbox.organization() != null) {
            addresses.add("f.organization_code = :own");
            addresses.add(TO_ANSWER);
            conditions.bind("own", inbox.organization());
        }
        List<String> parts = addresses.stream()
                .map(address -> "(select f.* from forwarding f" + conditions.toSql() + " and " + address + ORDER + ")")
                .toList();
        return rows("select f.* from (" + String.join(" union all ", parts) + ") f" + ORDER, conditions);
    }

    private static Conditions conditions(Wanted wanted, int limit, @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .with("f.opinion_id = :opinion", "opinion", wanted.opinion())
                .with("f.problem_id = :problem", "problem", wanted.problem())
                .with("f.organization_code = :organization", "organization", wanted.organization())
                .with("f.state = :state", "state", wanted.state() == null ? null : wanted.state().name())
                .with("f.state = 'FORWARDED' and f.forwarded_on <= :waitingSince", "waitingSince", wanted.waitingSince())
                .bind("most", limit + 1);
        if (after != null) {
            conditions.with("(f.forwarded_on, f.id) < (:day, :id)", "day", after.date(0)).bind("id", after.uuid(1));
        }
        return conditions;
    }

    @SuppressWarnings("unchecked")
    private List<Forwarding> rows(String sql, Conditions conditions) {
        return conditions.applyTo(getEntityManager().createNativeQuery(sql, Forwarding.class)).getResultList();
    }
}
