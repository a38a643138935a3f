package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** The lead organization reports that an item is done, and shows it (REC-7). */
@ApplicationScoped
class ReportCompletion {

    private final PanacheItems items;
    private final Jurisdiction jurisdiction;
    private final ItemJournal journal;
    private final ItemEvidence evidences;

    ReportCompletion(PanacheItems items, Jurisdiction jurisdiction, ItemJournal journal, ItemEvidence evidences) {
        this.items = items;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.evidences = evidences;
    }

    @Transactional
    Outcome<Item> report(UUID id, String summary, List<Evidence> evidence, Caller caller) {
        Item item = items.requireForMove(id);
        Act act = jurisdiction.asOfficer(caller, item.leadOrganization());
        return item.complete(summary, evidence, act)
                .whenMade(moved -> evidences.name(moved, evidence, act))
                .whenMade(moved -> journal.note(
                        moved, ItemMove.COMPLETION, act, caller, summary, EventCatalogue.COMPLETION_REPORTED));
    }
}
