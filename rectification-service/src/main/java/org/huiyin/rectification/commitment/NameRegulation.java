package org.huiyin.rectification.commitment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** The lead organization names a rule that an item has left behind (REC-9). */
@ApplicationScoped
class NameRegulation {

    private final PanacheItems items;
    private final Jurisdiction jurisdiction;
    private final ItemJournal journal;

    NameRegulation(PanacheItems items, Jurisdiction jurisdiction, ItemJournal journal) {
        this.items = items;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<Item> name(UUID id, Regulation regulation, Caller caller) {
        Item item = items.requireForMove(id);
        Act act = jurisdiction.asOfficer(caller, item.leadOrganization());
        return item.leaveBehind(regulation, act).whenMade(moved -> journal.note(
                moved, ItemMove.REGULATION, act, caller, regulation.title(), EventCatalogue.REGULATION_MADE));
    }
}
