package org.huiyin.opinions.sorting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;

/** Merges and splits, with the opinions that went. */
@ApplicationScoped
class Regroupings implements PanacheRepositoryBase<Regrouping, UUID> {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    Regrouping get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("regrouping"));
    }

    /** Those that the problem gave or took opinions in, latest first. */
    List<Regrouping> page(UUID problem, int limit, @Nullable Cursor after) {
        UUID from = after == null ? AFTER_ALL : after.uuid(0);
        return find("(fromProblemId = ?1 or toProblemId = ?1) and id < ?2 order by id desc", problem, from)
                .page(0, limit + 1)
                .list();
    }

    List<RegroupingMove> moves(Regrouping regrouping) {
        return getEntityManager()
                .createQuery(
                        "from RegroupingMove where key.regroupingId = :regrouping order by key.opinionId",
                        RegroupingMove.class)
                .setParameter("regrouping", regrouping.id())
                .getResultList();
    }

    /** The latest that stands and took any of the opinions out of the problem after the other. */
    Optional<Regrouping> thatTook(UUID problem, Collection<UUID> opinions, Regrouping other) {
        return find(
                        """
                        from Regrouping r where r.fromProblemId = ?1 and r.undoneAt is null and r.id > ?2 and exists (
                            select 1 from RegroupingMove m where m.key.regroupingId = r.id and m.key.opinionId in ?3)
                        order by r.id desc""",
                        problem,
                        other.id(),
                        opinions)
                .firstResultOptional();
    }

    /** The latest that stands and brought something into the problem after the other. */
    Optional<Regrouping> thatBrought(UUID problem, Regrouping other) {
        return find("toProblemId = ?1 and undoneAt is null and id > ?2 order by id desc", problem, other.id())
                .firstResultOptional();
    }

    /** The merge by which the problem went into another, if it stands. */
    Optional<Regrouping> mergeOf(UUID problem) {
        return find("kind = ?1 and fromProblemId = ?2 and undoneAt is null", RegroupingKind.MERGE, problem)
                .firstResultOptional();
    }
}
