package org.huiyin.opinions.leadership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.opinions.directory.OrganizationDirectory;
import org.huiyin.opinions.filter.Conditions;

/** The leadership teams, one for an organization. */
@ApplicationScoped
class LeadershipTeams implements PanacheRepositoryBase<LeadershipTeam, UUID> {

    Optional<LeadershipTeam> ofOrganization(String code) {
        return find("organizationCode", code).firstResultOptional();
    }

    /**
     * In the order of the organizations' codes.
     *
     * @param subtree code of an organization: its team and those below
     */
    List<LeadershipTeam> page(
            @Nullable String subtree,
            @Nullable Boolean complete,
            @Nullable TeamStrength strength,
            int limit,
            @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .with("t.organization_code in (" + OrganizationDirectory.SUBTREE + ")", "organization", subtree)
                .with("t.complete = :complete", "complete", complete)
                .with("t.strength = :strength", "strength", strength == null ? null : strength.name())
                .with("t.organization_code > :after", "after", after == null ? null : after.text(0));
        String sql = "select t.* from leadership_team t" + conditions.toSql() + " order by t.organization_code";
        @SuppressWarnings("unchecked")
        List<LeadershipTeam> rows = conditions
                .applyTo(getEntityManager().createNativeQuery(sql, LeadershipTeam.class))
                .setMaxResults(limit + 1)
                .getResultList();
        return rows;
    }
}
