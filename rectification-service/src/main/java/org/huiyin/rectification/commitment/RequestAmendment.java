package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** The lead organization asks for a later deadline, other measures or another goal, and says why (REC-6). */
@ApplicationScoped
class RequestAmendment {

    private final PanacheItems items;
    private final PanacheAmendmentRequests requests;
    private final Jurisdiction jurisdiction;
    private final ItemEvidence evidences;
    private final ChangeLog changes;

    RequestAmendment(
            PanacheItems items,
            PanacheAmendmentRequests requests,
            Jurisdiction jurisdiction,
            ItemEvidence evidences,
            ChangeLog changes) {
        this.items = items;
        this.requests = requests;
        this.jurisdiction = jurisdiction;
        this.evidences = evidences;
        this.changes = changes;
    }

    /** @param files that the reason rests on */
    record Change(AmendedField field, String after, String reason, List<UUID> files) {}

    @Transactional
    Outcome<AmendmentRequest> request(UUID id, Change change, Caller caller) {
        Item item = items.requireForMove(id);
        Act act = jurisdiction.asOfficer(caller, item.leadOrganization());
        return ItemLife.TABLE.next(item.facts().state(), ItemMove.AMENDMENT, Capacity.LEADER)
                .then(open -> requests.isWaiting(item.id(), change.field())
                        ? Outcome.<AmendmentRequest>refused(new Refusal.AmendmentWaiting())
                        : Outcome.made(AmendmentRequest.of(
                                item.id(), change.field(), change.after(), change.reason(), act)))
                .whenMade(requests::persistAndFlush)
                .whenMade(request -> evidences.name(item, request, change.files(), act))
                .whenMade(request -> changes.record(
                        caller, "request-amendment", "item", id.toString(), Map.of(
                                "field", change.field(), "amendment", request.id())));
    }
}
