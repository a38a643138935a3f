package org.huiyin.opinions.schedule;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.campaign.PhaseKind;
import org.huiyin.opinions.filter.Conditions;

/** The requirements of all schedules. */
@ApplicationScoped
class Requirements implements PanacheRepositoryBase<Requirement, UUID> {

    /**
     * @param organization whose schedule: what its batch and kind owe, and its own additions; all when absent
     * @param withdrawn whether those that were withdrawn are listed instead
     */
    record Wanted(
            UUID campaign,
            @Nullable Integer batch,
            @Nullable PhaseKind phase,
            @Nullable String organization,
            boolean withdrawn) {}

    /** @throws ProblemException 404 */
    Requirement require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("requirement"));
    }

    /** What the office requires of a batch now. */
    List<Requirement> required(UUID campaign, int batch) {
        return list(
                "campaignId = ?1 and batch = ?2 and organizationCode is null and withdrawnOn is null", campaign, batch);
    }

    /** Everything that is dated in the campaign now, own additions too. */
    List<Requirement> standing(UUID campaign) {
        return list("campaignId = ?1 and withdrawnOn is null order by dueOn, position, id", campaign);
    }

    long countOwn(UUID campaign, String organization) {
        return count("campaignId = ?1 and organizationCode = ?2 and withdrawnOn is null", campaign, organization);
    }

    /** In the order of their days. */
    List<Requirement> page(Wanted wanted, int limit, @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .always("r.campaign_id = :campaign")
                .bind("campaign", wanted.campaign())
                .always(wanted.withdrawn() ? "r.withdrawn_on is not null" : "r.withdrawn_on is null")
                .with("r.batch = :batch", "batch", wanted.batch())
                .with("r.phase = :phase", "phase", wanted.phase() == null ? null : wanted.phase().name())
                .with(
                        "exists (select from organization o where o.code = :organization and " + Duties.OWED + ")",
                        "organization",
                        wanted.organization());
        if (after != null) {
            conditions
                    .with(
                            "(r.due_on, r.position, r.id) > (:afterDay, :afterPosition, :afterId)",
                            "afterDay",
                            after.date(0))
                    .bind("afterPosition", after.number(1))
                    .bind("afterId", after.uuid(2));
        }
        String sql = "select r.* from requirement r" + conditions.toSql() + " order by r.due_on, r.position, r.id";
        @SuppressWarnings("unchecked")
        List<Requirement> rows = conditions
                .applyTo(getEntityManager().createNativeQuery(sql, Requirement.class))
                .setMaxResults(limit + 1)
                .getResultList();
        return rows;
    }
}
