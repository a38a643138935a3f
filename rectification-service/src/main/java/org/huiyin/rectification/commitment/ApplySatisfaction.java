package org.huiyin.rectification.commitment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** What people said of a result takes effect on the item (SAT-2). */
@ApplicationScoped
public class ApplySatisfaction {

    private final PanacheItems items;
    private final Jurisdiction jurisdiction;
    private final ItemJournal journal;
    private final ConsolidationLooks looks;

    ApplySatisfaction(
            PanacheItems items, Jurisdiction jurisdiction, ItemJournal journal, ConsolidationLooks looks) {
        this.items = items;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.looks = looks;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome<Item> apply(UUID id, Satisfaction satisfaction, Caller caller) {
        Act act = jurisdiction.asSystem(caller);
        return items.requireForMove(id)
                .rate(satisfaction, act)
                .whenMade(item -> journal.note(
                        item, ItemMove.RATING, act, caller, satisfaction.toNote(), EventCatalogue.SATISFACTION_MEASURED))
                .then(item -> follow(item, satisfaction.consequence(), act, caller));
    }

    private Outcome<Item> follow(Item item, Consequence consequence, Act act, Caller caller) {
        return switch (consequence) {
            case NONE -> item.conclude(act)
                    .whenMade(concluded -> journal.note(
                            concluded, ItemMove.CONCLUSION, act, caller, null, EventCatalogue.COMMITMENT_CONCLUDED))
                    .whenMade(concluded -> looks.schedule(concluded, act));
            case REDO -> item.reopen(act).whenMade(reopened -> journal.note(
                    reopened, ItemMove.REOPENING, act, caller, null, EventCatalogue.COMMITMENT_REOPENED));
            case MAKE_UP -> Outcome.made(item);
            case TOO_FEW_BALLOTS -> throw new IllegalArgumentException("Too few ballots are no result");
        };
    }
}
