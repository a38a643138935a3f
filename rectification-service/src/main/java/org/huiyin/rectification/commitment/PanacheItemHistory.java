package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.rectification.listing.Conditions;

/** What happened to each item; only added to. */
@ApplicationScoped
class PanacheItemHistory implements PanacheRepositoryBase<ItemEntry, UUID> {

    /** Up to one row more than the limit, oldest first. */
    List<ItemEntry> page(UUID item, @Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions()
                .and("itemId = :item", "item", item)
                .and("id > :after", "after", after == null ? null : after.uuid(0));
        return find("from ItemEntry" + conditions.orderedBy("id"), conditions.parameters()).range(0, limit).list();
    }
}
