package org.huiyin.rectification.commitment;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The plans that were taken over. */
@ApplicationScoped
public class PanacheTakeOvers implements PanacheRepositoryBase<TakeOver, UUID> {

    Optional<TakeOver> of(UUID plan) {
        return findByIdOptional(plan);
    }
}
