package org.huiyin.opinions.members;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.directory.OrganizationDirectory;
import org.huiyin.opinions.directory.OrganizationKind;

/** The census 摸底 (CAM-4): what the ledger and the tree say together. */
@ApplicationScoped
class Census {

    /** Where at least so many members work or live, the statutes want a branch. */
    static final int MEMBERS_FOR_A_BRANCH = 3;

    private static final int MOST = 1_000;

    private final EntityManager entities;

    Census(EntityManager entities) {
        this.entities = entities;
    }

    /** A place that should have a branch and has none. */
    public record MissingBranch(String organizationCode, String name, OrganizationKind kind, long members) {}

    /** @param items those with the most members first, at most a thousand */
    public record MissingBranches(int membersForABranch, long total, List<MissingBranch> items) {}

    /**
     * @param members all in the ledger
     * @param unreachable those of them whom the organization cannot get through to
     */
    public record Reach(String organizationCode, String name, long members, long unreachable) {}

    /**
     * @param floatingUnreachable the floating ones among the unreachable
     * @param organizations those with unreachable members, the most first, at most a thousand
     */
    public record Reachability(long members, long unreachable, long floatingUnreachable, List<Reach> organizations) {}

    /**
     * A team that wants attention.
     *
     * @param vacant posts that nobody holds
     * @param weak whether the office found it weak
     */
    public record TeamInQuestion(String organizationCode, String name, boolean complete, long vacant, boolean weak) {}

    /**
     * @param withoutTeam organizations of which no team was named yet
     * @param incomplete teams without a head or with a vacant post
     * @param items incomplete and weak teams by organization, at most a thousand
     */
    public record Teams(long teams, long withoutTeam, long incomplete, long weak, List<TeamInQuestion> items) {}

    /** Which organizations should exist and do not: members enough, and no branch directly below. */
    MissingBranches missingBranches(@Nullable String subtree) {
        String sql = """
                select o.code, o.name, o.kind, count(*) as members, count(*) over () as total
                from organization o join member m on m.organization_code = o.code and m.removed_for is null
                where o.active and o.kind <> 'BRANCH'
                  and not exists (select from organization b where b.parent_code = o.code and b.kind = 'BRANCH' and b.active)
                  %s
                group by o.code, o.name, o.kind
                having count(*) >= :enough
                order by count(*) desc, o.code""".formatted(within(subtree));
        List<?> rows = bound(entities.createNativeQuery(sql), subtree)
                .setParameter("enough", MEMBERS_FOR_A_BRANCH)
                .setMaxResults(MOST)
                .getResultList();
        List<MissingBranch> items = rows.stream()
                .map(Object[].class::cast)
                .map(row -> new MissingBranch(
                        (String) row[0], (String) row[1], OrganizationKind.valueOf((String) row[2]), number(row[3])))
                .toList();
        long total = rows.isEmpty() ? 0 : number(((Object[]) rows.getFirst())[4]);
        return new MissingBranches(MEMBERS_FOR_A_BRANCH, total, items);
    }

    /** Which leadership teams are incomplete or weak. */
    Teams teams(@Nullable String subtree) {
        String totals = """
                select count(t.id), count(*) filter (where t.id is null), count(*) filter (where not t.complete),
                       count(*) filter (where t.strength = 'WEAK')
                from organization o left join leadership_team t on t.organization_code = o.code
                where o.active %s""".formatted(within(subtree));
        Object[] sum = (Object[]) bound(entities.createNativeQuery(totals), subtree).getSingleResult();
        String sql = """
                select o.code, o.name, t.complete,
                       (select count(*) from jsonb_array_elements(t.posts) p where p ->> 'holder' is null),
                       coalesce(t.strength = 'WEAK', false)
                from organization o join leadership_team t on t.organization_code = o.code
                where o.active and (not t.complete or t.strength = 'WEAK') %s
                order by o.code""".formatted(within(subtree));
        List<?> rows = bound(entities.createNativeQuery(sql), subtree).setMaxResults(MOST).getResultList();
        List<TeamInQuestion> items = rows.stream()
                .map(Object[].class::cast)
                .map(row -> new TeamInQuestion(
                        (String) row[0], (String) row[1], (Boolean) row[2], number(row[3]), (Boolean) row[4]))
                .toList();
        return new Teams(number(sum[0]), number(sum[1]), number(sum[2]), number(sum[3]), items);
    }

    /** How many members cannot be reached, and where. */
    Reachability reachability(@Nullable String subtree) {
        String totals = """
                select count(*), count(*) filter (where not m.reachable),
                       count(*) filter (where not m.reachable and m.category = 'FLOATING')
                from member m join organization o on o.code = m.organization_code
                where m.removed_for is null %s""".formatted(within(subtree));
        Object[] sum = (Object[]) bound(entities.createNativeQuery(totals), subtree).getSingleResult();
        String sql = """
                select o.code, o.name, count(*), count(*) filter (where not m.reachable)
                from member m join organization o on o.code = m.organization_code
                where m.removed_for is null %s
                group by o.code, o.name
                having count(*) filter (where not m.reachable) > 0
                order by count(*) filter (where not m.reachable) desc, o.code""".formatted(within(subtree));
        List<?> rows = bound(entities.createNativeQuery(sql), subtree).setMaxResults(MOST).getResultList();
        List<Reach> organizations = rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Reach((String) row[0], (String) row[1], number(row[2]), number(row[3])))
                .toList();
        return new Reachability(number(sum[0]), number(sum[1]), number(sum[2]), organizations);
    }

    private static String within(@Nullable String subtree) {
        return subtree == null ? "" : "and o.code in (" + OrganizationDirectory.SUBTREE + ")";
    }

    private static Query bound(Query query, @Nullable String subtree) {
        return subtree == null ? query : query.setParameter("organization", subtree);
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
