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

/** One line of an item's history: what happened, by whom as an office; by name only for whom somebody stood in. */
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
    private @Nullable String partOf;
    private int progressPercent;
    private @Nullable String note;
    private @Nullable String onBehalfOf;

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
        entry.onBehalfOf = item.onBehalfOf(act).orElse(null);
        return entry;
    }

    /** @param part code of the co-operating organization whose part was reported; absent for the lead organization's */
    static ItemEntry ofPart(Item item, @Nullable String part, Act act, String note) {
        ItemEntry entry = of(item, ItemMove.PROGRESS, act, note);
        entry.partOf = part;
        return entry;
    }

    ItemMove move() {
        return move;
    }

    UUID id() {
        return id;
    }

    ItemEntryView view() {
        return new ItemEntryView(
                id, happenedAt, move, state, round, capacity, organizationCode, partOf, progressPercent, note, onBehalfOf);
    }

    /**
     * As a client sees it.
     *
     * @param by in which capacity
     * @param state after it
     * @param organizationCode who did it
     * @param partOf whose part was reported, where it is not the lead organization's: its own, or that of one for which it
     *     acts (REC-8)
     * @param onBehalfOf user name of whoever is accountable, where somebody stood in for them
     */
    record ItemEntryView(
            UUID id,
            Instant happenedAt,
            ItemMove move,
            ItemState state,
            int round,
            Capacity by,
            @Nullable String organizationCode,
            @Nullable String partOf,
            int progressPercent,
            @Nullable String note,
            @Nullable String onBehalfOf) {}
}
