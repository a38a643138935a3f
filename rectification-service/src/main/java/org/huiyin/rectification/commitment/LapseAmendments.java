package org.huiyin.rectification.commitment;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;

/** What was asked for and not decided on ends with the verification: there is nothing left to amend (REC-6). */
@ApplicationScoped
class LapseAmendments {

    private final PanacheAmendmentRequests requests;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;

    LapseAmendments(PanacheAmendmentRequests requests, Jurisdiction jurisdiction, ChangeLog changes) {
        this.requests = requests;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
    }

    /** In the transaction of the verification, which holds the item. */
    @Transactional(Transactional.TxType.MANDATORY)
    void of(Item verified, Caller caller) {
        Act act = jurisdiction.asSystem(caller);
        requests.waitingOf(verified.id()).forEach(waiting -> waiting.lapse(act)
                .whenMade(lapsed -> changes.record(
                        caller, "lapse-amendment", "item", verified.id().value().toString(), Map.of(
                                "field", lapsed.field(), "amendment", lapsed.id()))));
    }
}
