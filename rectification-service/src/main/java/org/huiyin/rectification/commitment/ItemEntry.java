package org.huiyin.rectification.commitment;

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

/** One line of an item's history: what happened, by whom as an office, never by name. */
@Entity
@Immutable
@Table(name = "item_history")
class ItemEntry {

    @Id
    private UUID id;
    private UUID itemId;
    private Instant happenedAt;
    @Enumerated(EnumType.STRING)
    private ItemMove move;
    @Enumerated(EnumType.STRING)
    private ItemState state;
    private int round;
    @Enumerated(EnumType.STRING)
    private Capacity capacity;
    private @Nullable String organizationCode;
    private int progressPercent;
    private @Nullable String note;

    protected ItemEntry() {}

    static ItemEntry of(Item item, ItemMove move, Act act, @Nullable String note) {
        ItemFacts facts = item.facts();
        ItemEntry entry = new ItemEntry();
        entry.id = TimeOrderedId.next();
        entry.itemId = facts.id();
        entry.happenedAt = act.now();
        entry.move = move;
        entry.state = facts.state();
        entry.round = facts.round();
        entry.capacity = act.capacity();
        entry.organizationCode = act.organizationCode();
        entry.progressPercent = facts.progressPercent();
        entry.note = note;
        return entry;
    }

    UUID id() {
        return id;
    }

    ItemEntryView view() {
        return new ItemEntryView(
                id, happenedAt, move, state, round, capacity, organizationCode, progressPercent, note);
    }

    /**
     * As a client sees it.
     *
     * @param by in which capacity
     * @param state after it
     */
    record ItemEntryView(
            UUID id,
            Instant happenedAt,
            ItemMove move,
            ItemState state,
            int round,
            Capacity by,
            @Nullable String organizationCode,
            int progressPercent,
            @Nullable String note) {}
}
