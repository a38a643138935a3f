package org.huiyin.rectification.commitment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.lifecycle.Act;

/** What is left behind by every move of an item: a line of its history, a line of the change log (TRU-3), an event. */
@ApplicationScoped
public class ItemJournal {

    private final PanacheItemHistory history;
    private final ChangeLog changes;
    private final CommitmentEvents events;

    ItemJournal(PanacheItemHistory history, ChangeLog changes, CommitmentEvents events) {
        this.history = history;
        this.changes = changes;
        this.events = events;
    }

    /**
     * @param note what was said; stays in the service
     * @param contract what the others are told; absent when the move concerns nobody else
     */
    public void note(
            Item item, ItemMove move, Act act, Caller caller, @Nullable String note, @Nullable EventContract contract) {
        record(ItemEntry.of(item, move, act, note), item, act, caller, Map.of());
        if (contract != null) {
            events.tell(contract, item, act.today());
        } else {
            history.flush();
        }
    }

    /** @param part code of the co-operating organization whose part was reported; absent for the lead organization's */
    void noteProgress(Item item, @Nullable String part, Act act, Caller caller, String note) {
        ItemEntry entry = ItemEntry.ofPart(item, part, act, note);
        record(entry, item, act, caller, part == null ? Map.of() : Map.of("part", part));
        events.tell(EventCatalogue.PROGRESS_REPORTED, item, act.today());
    }

    /** Of many at once: they are written together. */
    void noteAll(List<Item> items, ItemMove move, Act act, Caller caller, EventContract contract) {
        items.forEach(item -> record(ItemEntry.of(item, move, act, null), item, act, caller, Map.of()));
        events.tell(contract, items, act.today());
    }

    private void record(ItemEntry entry, Item item, Act act, Caller caller, Map<String, Object> more) {
        history.persist(entry);
        String action = "item-" + entry.move().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, Object> details = new LinkedHashMap<>(more);
        details.put("round", item.round());
        details.put("state", item.facts().state());
        details.put("capacity", act.capacity());
        item.onBehalfOf(act).ifPresent(accountable -> details.put("onBehalfOf", accountable));
        changes.record(caller, action, "item", item.id().value().toString(), details);
    }
}
