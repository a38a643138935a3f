package org.huiyin.rectification.commitment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/**
 * A supervisor who did none of the work says whether what was reached still holds; where it does not, the commitment begins
 * another round (REC-9, TRU-4).
 */
@ApplicationScoped
class SettleConsolidationLook {

    private final PanacheConsolidationLooks looks;
    private final PanacheItems items;
    private final Jurisdiction jurisdiction;
    private final ItemJournal journal;

    SettleConsolidationLook(
            PanacheConsolidationLooks looks, PanacheItems items, Jurisdiction jurisdiction, ItemJournal journal) {
        this.looks = looks;
        this.items = items;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<ConsolidationLook> settle(UUID id, ConsolidationLookMove finding, String note, Caller caller) {
        ConsolidationLook look = looks.requireForMove(id);
        Item item = items.requireForMove(look.itemId());
        Act act = jurisdiction.asSupervisor(caller, item.leadOrganization());
        return look.settleable(finding, act)
                .then(open -> finding == ConsolidationLookMove.HOLDS
                        ? item.consolidate(act).whenMade(held -> journal.note(
                                held, ItemMove.CONSOLIDATION, act, caller, note,
                                EventCatalogue.COMMITMENT_CONSOLIDATED))
                        : item.reopen(act).whenMade(reopened -> journal.note(
                                reopened, ItemMove.REOPENING, act, caller, note, EventCatalogue.COMMITMENT_REOPENED)))
                .then(moved -> look.settle(finding, note, act));
    }
}
