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

/** Whoever asked for an amendment takes it back before it is decided on: another may be asked for (REC-6). */
@ApplicationScoped
class WithdrawAmendment {

    private final PanacheItems items;
    private final PanacheAmendmentRequests requests;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;

    WithdrawAmendment(
            PanacheItems items, PanacheAmendmentRequests requests, Jurisdiction jurisdiction, ChangeLog changes) {
        this.items = items;
        this.requests = requests;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
    }

    @Transactional
    Outcome<AmendmentRequest> withdraw(UUID id, Caller caller) {
        Item item = items.requireForMove(requests.requireItemOf(id));
        AmendmentRequest request = requests.requireForMove(id);
        Act act = jurisdiction.asOfficer(caller, item.leadOrganization());
        return request.withdraw(act)
                .whenMade(withdrawn -> changes.record(
                        caller, "withdraw-amendment", "item", item.id().value().toString(), Map.of(
                                "field", withdrawn.field(), "amendment", withdrawn.id())));
    }
}
