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

/** A supervisor who did none of the work confirms that it was done (REC-7, TRU-4). */
@ApplicationScoped
class VerifyCompletion {

    private final PanacheItems items;
    private final Jurisdiction jurisdiction;
    private final ItemJournal journal;
    private final LapseAmendments lapseAmendments;

    VerifyCompletion(
            PanacheItems items, Jurisdiction jurisdiction, ItemJournal journal, LapseAmendments lapseAmendments) {
        this.items = items;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.lapseAmendments = lapseAmendments;
    }

    /** @param ifMatch the version that was read: nobody confirms a report that they have not seen */
    @Transactional
    Outcome<Item> verify(UUID id, @Nullable String ifMatch, @Nullable String note, Caller caller) {
        Item item = items.requireForMove(id);
        Act act = jurisdiction.asSupervisor(caller, item.leadOrganization());
        return item.verify(act)
                .whenMade(moved -> EntityTags.requireMatch(ifMatch, moved.version()))
                .whenMade(moved -> lapseAmendments.of(moved, caller))
                .whenMade(moved -> journal.note(
                        moved, ItemMove.VERIFICATION, act, caller, note, EventCatalogue.COMPLETION_VERIFIED));
    }
}
