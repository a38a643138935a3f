package org.huiyin.opinions.asking;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.huiyin.kit.problem.ProblemException;

/** The questions; a few for an opinion. */
@ApplicationScoped
class Questions implements PanacheRepositoryBase<Question, UUID> {

    /** In the order in which they were asked. */
    List<Question> of(UUID opinion) {
        return list("opinionId = ?1 order by id", opinion);
    }

    /** @throws ProblemException 404 when there is none, or it is about another opinion */
    Question of(UUID opinion, UUID question) {
        return find("id = ?1 and opinionId = ?2", question, opinion)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("question"));
    }
}
