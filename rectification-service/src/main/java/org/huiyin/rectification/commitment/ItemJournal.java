package org.huiyin.rectification.commitment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

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
        record(item, move, act, caller, note);
        if (contract != null) {
            events.tell(contract, item, act.today());
        } else {
            history.flush();
        }
    }

    /** Of many at once: they are written together. */
    void noteAll(List<Item> items, ItemMove move, Act act, Caller caller, EventContract contract) {
        items.forEach(item -> record(item, move, act, caller, null));
        events.tell(contract, items, act.today());
    }

    private void record(Item item, ItemMove move, Act act, Caller caller, @Nullable String note) {
        history.persist(ItemEntry.of(item, move, act, note));
        String action = "item-" + move.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("round", item.round());
        details.put("state", item.facts().state());
        details.put("capacity", act.capacity());
        item.onBehalfOf(act).ifPresent(accountable -> details.put("onBehalfOf", accountable));
        changes.record(caller, action, "item", item.id().value().toString(), details);
    }
}
