package org.huiyin.rectification.commitment;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** A leader above, who had no part in the work, refuses an amendment: the promise stands as it was (REC-6, TRU-4). */
@ApplicationScoped
class RefuseAmendment {

    private final PanacheItems items;
    private final PanacheAmendmentRequests requests;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;

    RefuseAmendment(
            PanacheItems items, PanacheAmendmentRequests requests, Jurisdiction jurisdiction, ChangeLog changes) {
        this.items = items;
        this.requests = requests;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
    }

    @Transactional
    Outcome<AmendmentRequest> refuse(UUID id, String reasons, Caller caller) {
        Item item = items.requireForMove(requests.requireItemOf(id));
        AmendmentRequest request = requests.requireForMove(id);
        Act act = jurisdiction.asSuperior(caller, item.leadOrganization());
        Outcome<AmendmentRequest> refusal = item.wasDoneBy(act)
                ? Outcome.refused(new Refusal.OwnWork(AmendmentMove.REFUSAL.name()))
                : request.refuse(reasons, act);
        return refusal
                .whenMade(refused -> changes.record(
                        caller, "refuse-amendment", "item", item.id().value().toString(), Map.of(
                                "field", refused.field(), "amendment", refused.id())));
    }
}
