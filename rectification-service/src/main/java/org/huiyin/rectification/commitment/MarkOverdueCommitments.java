package org.huiyin.rectification.commitment;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;

/** Notes commitments that were found open after their deadline, the oldest first (REC-6). */
@ApplicationScoped
public class MarkOverdueCommitments {

    private static final Caller CALLER = Caller.system("rectification-service");

    private final PanacheItems items;
    private final Jurisdiction jurisdiction;
    private final ItemJournal journal;

    MarkOverdueCommitments(PanacheItems items, Jurisdiction jurisdiction, ItemJournal journal) {
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
    public int markBatch(int most) {
        Act act = jurisdiction.asSystem(CALLER);
        List<Item> overdue = items.newlyOverdue(act.today(), most);
        List<Item> marked = new ArrayList<>();
        overdue.forEach(item -> item.markOverdue(act).whenMade(marked::add));
        journal.noteAll(marked, ItemMove.OVERDUE, act, CALLER, EventCatalogue.COMMITMENT_OVERDUE);
        return overdue.size();
    }
}
