package org.huiyin.rectification.supervision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.SupervisedOrganizations;
import org.huiyin.rectification.listing.Conditions;

/** The supervision groups. */
@ApplicationScoped
class PanacheSupervisionGroups implements PanacheRepositoryBase<SupervisionGroup, UUID>, SupervisedOrganizations {

    SupervisionGroup require(UUID id) {
        SupervisionGroup group = findById(id);
        if (group == null) {
            throw ProblemException.notFound("supervision group");
        }
        return group;
    }

    /** Up to one row more than the limit, oldest first. */
    List<SupervisionGroup> page(@Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions().and("id > :after", "after", after == null ? null : after.uuid(0));
        return find("from SupervisionGroup" + conditions.orderedBy("id"), conditions.parameters())
                .range(0, limit)
                .list();
    }

    @Override
    public Set<String> supervisedBy(String username) {
        String query = """
                select assignment.organizationCode from SupervisionGroup g join g.assignments assignment
                where :username member of g.members""";
        return new HashSet<>(getEntityManager()
                .createQuery(query, String.class)
                .setParameter("username", username)
                .getResultList());
    }

    @Override
    public boolean supervises(String username, String organizationCode) {
        String query = """
                select count(*) from SupervisionGroup g join g.assignments assignment
                where :username member of g.members and assignment.organizationCode = :organization""";
        return getEntityManager()
                        .createQuery(query, Long.class)
                        .setParameter("username", username)
                        .setParameter("organization", organizationCode)
                        .getSingleResult()
                > 0;
    }
}
