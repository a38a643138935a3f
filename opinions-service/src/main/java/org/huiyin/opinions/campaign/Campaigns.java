package org.huiyin.opinions.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;

/** The campaigns. */
@ApplicationScoped
class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {

    Optional<Campaign> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** In the order of their codes. */
    List<Campaign> page(int limit, @Nullable Cursor after) {
        String from = after == null ? "" : after.text(0);
        return find("code > ?1 order by code", from).page(0, limit + 1).list();
    }
}
