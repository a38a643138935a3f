package org.huiyin.opinions.answering;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.collection.OpinionId;

/** The answers that givers can read. */
@ApplicationScoped
class Answers implements PanacheRepositoryBase<Answer, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** @throws ProblemException 404 when there is none, or it answers another opinion */
    Answer of(UUID opinion, UUID answer) {
        return find("id = ?1 and opinionId = ?2", answer, opinion)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("answer"));
    }

    long correctionsOf(UUID first) {
        return count("corrects", first);
    }

    /** Those of the opinions that have one. */
    Set<UUID> answered(Collection<UUID> opinions) {
        return opinions.isEmpty()
                ? Set.of()
                : new HashSet<>(getEntityManager()
                        .createQuery("select a.opinionId from Answer a where a.opinionId in :opinions", UUID.class)
                        .setParameter("opinions", opinions)
                        .getResultList());
    }

    /** In the order in which they were given. */
    List<Answer> page(OpinionId opinion, int limit, @Nullable Cursor after) {
        UUID from = after == null ? BEFORE_ALL : after.uuid(0);
        return find("opinionId = ?1 and id > ?2 order by id", opinion.value(), from)
                .page(0, limit + 1)
                .list();
    }
}
