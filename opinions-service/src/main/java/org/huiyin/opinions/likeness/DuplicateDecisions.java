package org.huiyin.opinions.likeness;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Which opinions are the same, by a person's word. */
@ApplicationScoped
class DuplicateDecisions implements PanacheRepositoryBase<DuplicateDecision, UUID> {

    Optional<DuplicateDecision> standing(DuplicateDecision.Pair pair) {
        return find("earlierId = ?1 and laterId = ?2 and withdrawnAt is null", pair.earlier(), pair.later())
                .firstResultOptional();
    }

    /** Those on the opinion that stand, latest first. */
    List<DuplicateDecision> standingOn(UUID opinion, int limit) {
        return find("(earlierId = ?1 or laterId = ?1) and withdrawnAt is null order by id desc", opinion)
                .page(0, limit)
                .list();
    }
}
