package org.huiyin.rectification.commitment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** A supervisor finds that the work is not done (REC-7). */
@ApplicationScoped
class SendCompletionBack {

    private final PanacheItems items;
    private final Jurisdiction jurisdiction;
    private final ItemJournal journal;

    SendCompletionBack(PanacheItems items, Jurisdiction jurisdiction, ItemJournal journal) {
        this.items = items;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    /** @param ifMatch the version that was read: the reasons are those against that report */
    @Transactional
    Outcome<Item> sendBack(UUID id, @Nullable String ifMatch, String reasons, Caller caller) {
        Item item = items.requireForMove(id);
        Act act = jurisdiction.asSupervisor(caller, item.leadOrganization());
        return item.sendBack(reasons, act)
                .whenMade(moved -> EntityTags.requireMatch(ifMatch, moved.version()))
                .whenMade(moved -> journal.note(
                        moved, ItemMove.COMPLETION_RETURN, act, caller, reasons, EventCatalogue.COMPLETION_SENT_BACK));
    }
}
