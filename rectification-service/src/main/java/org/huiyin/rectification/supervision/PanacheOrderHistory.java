package org.huiyin.rectification.supervision;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.rectification.listing.Conditions;

/** What happened to orders. */
@ApplicationScoped
class PanacheOrderHistory implements PanacheRepositoryBase<OrderEntry, UUID> {

    /** Up to one row more than the limit, oldest first. */
    List<OrderEntry> page(UUID order, @Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions()
                .and("orderId = :order", "order", order)
                .and("id > :after", "after", after == null ? null : after.uuid(0));
        return find("from OrderEntry" + conditions.orderedBy("id"), conditions.parameters()).range(0, limit).list();
    }
}
