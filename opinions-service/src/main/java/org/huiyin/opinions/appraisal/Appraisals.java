package org.huiyin.opinions.appraisal;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.opinions.filter.Conditions;

/** The appraisals. Lists are of one branch or of one member, in the order of writing, and tell no grade (REP-7). */
@ApplicationScoped
class Appraisals implements PanacheRepositoryBase<Appraisal, UUID> {

    /** Of one branch. */
    List<Appraisal> ofBranch(
            String organizationCode,
            @Nullable UUID campaign,
            @Nullable AppraisalState state,
            int limit,
            @Nullable Cursor after) {
        return page(
                new Conditions()
                        .with("a.organization_code = :organization", "organization", organizationCode)
                        .with("a.campaign_id = :campaign", "campaign", campaign)
                        .with("a.state = :state", "state", state == null ? null : state.name()),
                limit,
                after);
    }

    /** Of one branch, of those who are in a ledger. */
    List<Appraisal> following(String organizationCode) {
        return list(
                "organizationCode = ?1 and memberId in (select m.id from Member m where m.removedFor is null) order by id",
                organizationCode);
    }

    /** Of whoever reads under the account, as far as they were shown. */
    List<Appraisal> shownTo(String account, int limit, @Nullable Cursor after) {
        return page(
                new Conditions()
                        .with("a.member_id = (select m.id from member m where m.account = :account)", "account", account)
                        .always("a.state <> 'DRAFT'"),
                limit,
                after);
    }

    private List<Appraisal> page(Conditions conditions, int limit, @Nullable Cursor after) {
        conditions.with("a.id > :after", "after", after == null ? null : after.uuid(0));
        String sql = "select a.* from appraisal a" + conditions.toSql() + " order by a.id";
        @SuppressWarnings("unchecked")
        List<Appraisal> rows = conditions
                .applyTo(getEntityManager().createNativeQuery(sql, Appraisal.class))
                .setMaxResults(limit + 1)
                .getResultList();
        return rows;
    }
}
