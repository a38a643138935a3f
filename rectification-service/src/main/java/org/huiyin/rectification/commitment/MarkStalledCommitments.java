package org.huiyin.rectification.commitment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;

/** Notes commitments without substantive progress for the term of their campaign, the oldest first (REC-6). */
@ApplicationScoped
class MarkStalledCommitments {

    private static final Caller CALLER = Caller.system("rectification-service");

    private final PanacheItems items;
    private final Jurisdiction jurisdiction;
    private final ItemJournal journal;

    MarkStalledCommitments(PanacheItems items, Jurisdiction jurisdiction, ItemJournal journal) {
        this.items = items;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    /**
     * One batch, each row locked: another replica that scans at the same time passes over them, and finds them noted
     * afterwards.
     *
     * @return how many were noted
     */
    @Transactional
    int markBatch(int most) {
        Act act = jurisdiction.asSystem(CALLER);
        List<Item> stalled = items.newlyStalled(act.today(), most);
        stalled.forEach(item -> item.markStalled(act).whenMade(marked -> journal.note(
                marked, ItemMove.STANDSTILL, act, CALLER, null, EventCatalogue.COMMITMENT_STALLED)));
        return stalled.size();
    }
}
