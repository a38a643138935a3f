package org.huiyin.opinions.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.opinions.filter.Conditions;

/** The imports of opinions. */
@ApplicationScoped
class OpinionImports implements PanacheRepositoryBase<OpinionImport, UUID> {

    /** The oldest that waits, or whose worker's lease has run out, locked; those that others hold are passed over. */
    Optional<OpinionImport> nextWaiting(Instant now) {
        String sql = """
                select * from opinion_import_job
                where state in ('QUEUED', 'RUNNING') and (state = 'QUEUED' or lease_until <= :now)
                order by id limit 1 for update skip locked""";
        @SuppressWarnings("unchecked")
        List<OpinionImport> found = getEntityManager()
                .createNativeQuery(sql, OpinionImport.class)
                .setParameter("now", now)
                .getResultList();
        return found.stream().findFirst();
    }

    /** The import, locked, as long as the worker of the run still holds it. */
    OpinionImport heldBy(ImportClaim claim) {
        OpinionImport held = findById(claim.importId().value(), LockModeType.PESSIMISTIC_WRITE);
        if (held == null || !held.isHeldBy(claim.run())) {
            throw new ImportTakenOver(claim);
        }
        return held;
    }

    /** Latest first; of one organization, if one is given. */
    List<OpinionImport> page(@Nullable String organization, int limit, @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .with("i.organization_code = :organization", "organization", organization)
                .with("i.id < :after", "after", after == null ? null : after.uuid(0));
        String sql = "select i.* from opinion_import_job i" + conditions.toSql() + " order by i.id desc";
        @SuppressWarnings("unchecked")
        List<OpinionImport> rows = conditions
                .applyTo(getEntityManager().createNativeQuery(sql, OpinionImport.class))
                .setMaxResults(limit + 1)
                .getResultList();
        return rows;
    }
}
