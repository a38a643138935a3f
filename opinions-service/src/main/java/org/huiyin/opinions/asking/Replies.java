package org.huiyin.opinions.asking;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.filter.Conditions;

/** The replies; a few for a question. */
@ApplicationScoped
class Replies implements PanacheRepositoryBase<Reply, UUID> {

    /** What was passed on is its successor's to read (CAM-1). */
    private static final String ASKED_BY_OWN = """
            not r.by_office and exists (select from opinion o
            where o.id = r.opinion_id and coalesce(o.passed_to, o.organization_code) = :own)""";

    /** To the questions, in the order in which they came. */
    List<Reply> to(List<UUID> questions) {
        return questions.isEmpty() ? List.of() : list("questionId in ?1 order by id", questions);
    }

    /** The office sees every reply; an organization those to questions of organizations about what it answers now. */
    @SuppressWarnings("unchecked")
    List<Reply> unread(Caller caller, int limit, @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .always("r.read_on is null")
                .with("r.id > :after", "after", after == null ? null : after.uuid(0));
        if (!caller.has(Role.SORTER)) {
            conditions.with(ASKED_BY_OWN, "own", caller.organization().orElse(""));
        }
        return conditions
                .applyTo(getEntityManager()
                        .createNativeQuery(
                                "select r.* from giver_reply r" + conditions.toSql() + " order by r.id", Reply.class))
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** @throws ProblemException 404 when there is none */
    Reply get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("reply"));
    }
}
