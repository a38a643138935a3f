package org.huiyin.rectification.commitment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** A leader above approves an amendment: the commitment changes, and the change stands beside the original (REC-6). */
@ApplicationScoped
class ApproveAmendment {

    private final PanacheItems items;
    private final PanacheAmendmentRequests requests;
    private final Jurisdiction jurisdiction;
    private final ItemJournal journal;
    private final ItemEvidence evidences;

    ApproveAmendment(
            PanacheItems items,
            PanacheAmendmentRequests requests,
            Jurisdiction jurisdiction,
            ItemJournal journal,
            ItemEvidence evidences) {
        this.items = items;
        this.requests = requests;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.evidences = evidences;
    }

    @Transactional
    Outcome<AmendmentRequest> approve(UUID id, Caller caller) {
        Item item = items.requireForMove(requests.requireItemOf(id));
        AmendmentRequest request = requests.requireForMove(id);
        Act act = jurisdiction.asSuperior(caller, item.leadOrganization());
        return item.amendableBy(act)
                .then(open -> request.approve(act))
                .then(approved -> item.amend(approved, act))
                .whenMade(amended -> evidences.publish(amended, request))
                .whenMade(amended -> journal.note(
                        amended, ItemMove.AMENDMENT, act, caller, request.view().reason(), EventCatalogue.COMMITMENT_AMENDED))
                .map(amended -> request);
    }
}
