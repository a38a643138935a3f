package org.huiyin.rectification.commitment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** A leader above records that the make-up, which is the superior's to supervise, was done (SAT-2). */
@ApplicationScoped
class RecordMakeUp {

    private final PanacheItems items;
    private final Jurisdiction jurisdiction;
    private final ItemJournal journal;

    RecordMakeUp(PanacheItems items, Jurisdiction jurisdiction, ItemJournal journal) {
        this.items = items;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<Item> record(UUID id, String note, Caller caller) {
        Item item = items.requireForMove(id);
        Act act = jurisdiction.asSuperior(caller, item.leadOrganization());
        return item.makeUp(act).whenMade(moved -> journal.note(
                moved, ItemMove.MAKE_UP, act, caller, note, EventCatalogue.COMMITMENT_MADE_UP));
    }
}
