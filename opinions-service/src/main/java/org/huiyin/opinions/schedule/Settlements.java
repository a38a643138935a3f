package org.huiyin.opinions.schedule;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What became of requirements; those of which nothing has become have no row. */
@ApplicationScoped
class Settlements implements PanacheRepositoryBase<Settlement, UUID> {

    Optional<Settlement> of(UUID requirement, String organization, UUID post) {
        return find("requirementId = ?1 and organizationCode = ?2 and postId = ?3", requirement, organization, post)
                .firstResultOptional();
    }
}
