package org.huiyin.rectification.commitment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** The lead organization, or the campaign office for it, tells the public what was achieved (REC-7). */
@ApplicationScoped
class PublishResult {

    private final PanacheItems items;
    private final Jurisdiction jurisdiction;
    private final ItemJournal journal;
    private final ItemEvidence evidences;

    PublishResult(PanacheItems items, Jurisdiction jurisdiction, ItemJournal journal, ItemEvidence evidences) {
        this.items = items;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.evidences = evidences;
    }

    @Transactional
    Outcome<Item> publish(UUID id, String text, Caller caller) {
        Item item = items.requireForMove(id);
        Act act = jurisdiction.asSorterOrOfficer(caller, item.leadOrganization());
        return item.publishResult(text, act)
                .whenMade(evidences::publish)
                .whenMade(moved -> journal.note(
                        moved, ItemMove.RESULT, act, caller, text, EventCatalogue.RESULT_PUBLISHED));
    }
}
