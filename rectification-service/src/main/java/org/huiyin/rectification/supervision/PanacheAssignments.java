package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.directory.SupervisedOrganizations;
import org.huiyin.rectification.listing.Conditions;

/** Which group looks after which organization, now, later and before (SUP-1). */
@ApplicationScoped
class PanacheAssignments implements PanacheRepositoryBase<Assignment, UUID>, SupervisedOrganizations {

    private static final String HOLDS =
            "assignment.assignedOn <= :on and (assignment.endedOn is null or assignment.endedOn > :on)";

    private final DistrictTime time;

    PanacheAssignments(DistrictTime time) {
        this.time = time;
    }

    /** What a list is narrowed to; each may be absent. {@code on} absent: all that ever were or are planned. */
    record Filter(@Nullable LocalDate on, @Nullable String organization, @Nullable UUID group) {}

    /** Of one organization in one group: those that hold or are planned. */
    List<Assignment> unended(UUID group, String organization) {
        return list(
                "groupId = ?1 and organizationCode = ?2 and (endedOn is null or endedOn > ?3) order by assignedOn",
                group, organization, time.today());
    }

    /** How many organizations a group looks after or will. */
    long countUnended(UUID group) {
        return count("groupId = ?1 and (endedOn is null or endedOn > ?2)", group, time.today());
    }

    /** Of each group those that hold or are planned, by organization. */
    Map<UUID, List<Assignment>> unendedOf(Collection<UUID> groups) {
        if (groups.isEmpty()) {
            return Map.of();
        }
        return find(
                        "groupId in ?1 and (endedOn is null or endedOn > ?2) order by organizationCode, assignedOn",
                        groups, time.today()).stream()
                .collect(Collectors.groupingBy(Assignment::groupId));
    }

    /** Up to one row more than the limit, by organization. */
    List<Assignment> page(Filter filter, @Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions()
                .and("assignment.organizationCode = :organization", "organization", filter.organization())
                .and("assignment.groupId = :group", "group", filter.group())
                .and(HOLDS, "on", filter.on());
        if (after != null) {
            conditions.and("(assignment.organizationCode, assignment.id) > (:code, :id)", "code", after.text(0));
            conditions.parameters().put("id", after.uuid(1));
        }
        String query = "from Assignment assignment"
                + conditions.orderedBy("assignment.organizationCode, assignment.id");
        return find(query, conditions.parameters()).range(0, limit).list();
    }

    /** Up to one row more than the limit: standing organizations that nobody looks after on a day, by code. */
    List<SupervisionGap> gaps(LocalDate on, @Nullable String afterCode, int limit) {
        String query = """
                select o.code, o.name, o.kind, o.level, o.parentCode from Organization o
                where o.active and o.code > :after and not exists (
                    select 1 from Assignment assignment where assignment.organizationCode = o.code and %s)
                order by o.code""".formatted(HOLDS);
        return getEntityManager()
                .createQuery(query, SupervisionGap.class)
                .setParameter("after", afterCode == null ? "" : afterCode)
                .setParameter("on", on)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    @Override
    public Set<String> supervisedBy(String username) {
        String query = """
                select assignment.organizationCode from Assignment assignment
                join SupervisionGroup g on g.id = assignment.groupId
                where :username member of g.members and %s""".formatted(HOLDS);
        return new HashSet<>(getEntityManager()
                .createQuery(query, String.class)
                .setParameter("username", username)
                .setParameter("on", time.today())
                .getResultList());
    }

    @Override
    public boolean supervises(String username, String organizationCode) {
        return !groupsOf(username, organizationCode).isEmpty();
    }

    /** The groups by which somebody supervises an organization today, the oldest assignment first. */
    List<UUID> groupsOf(String username, String organizationCode) {
        String query = """
                select g.id from Assignment assignment join SupervisionGroup g on g.id = assignment.groupId
                where :username member of g.members and assignment.organizationCode = :organization and %s
                order by assignment.assignedOn, assignment.id""".formatted(HOLDS);
        return getEntityManager()
                .createQuery(query, UUID.class)
                .setParameter("username", username)
                .setParameter("organization", organizationCode)
                .setParameter("on", time.today())
                .getResultList();
    }
}
