package org.huiyin.rectification.supervision;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Capacity;

/** One line of an order's history: what happened, by whom as an office, never by name. */
@Entity
@Immutable
@Table(name = "supervision_order_entry")
class OrderEntry {

    @Id
    private UUID id;
    private UUID orderId;
    private Instant happenedAt;
    @Enumerated(EnumType.STRING)
    private OrderMove move;
    @Enumerated(EnumType.STRING)
    private OrderState state;
    @Enumerated(EnumType.STRING)
    private Capacity capacity;
    private @Nullable String organizationCode;
    private @Nullable String note;

    protected OrderEntry() {}

    static OrderEntry of(SupervisionOrder order, OrderMove move, Act act, @Nullable String note) {
        OrderEntry entry = new OrderEntry();
        entry.id = TimeOrderedId.next();
        entry.orderId = order.id().value();
        entry.happenedAt = act.now();
        entry.move = move;
        entry.state = order.state();
        entry.capacity = act.capacity();
        entry.organizationCode = act.organizationCode();
        entry.note = note;
        return entry;
    }

    UUID id() {
        return id;
    }

    OrderEntryView view() {
        return new OrderEntryView(id, happenedAt, move, state, capacity, organizationCode, note);
    }

    /**
     * As a client sees it.
     *
     * @param state after it
     * @param by in which capacity
     * @param organizationCode for which organization; absent for the system
     */
    record OrderEntryView(
            UUID id,
            Instant happenedAt,
            OrderMove move,
            OrderState state,
            Capacity by,
            @Nullable String organizationCode,
            @Nullable String note) {}
}
