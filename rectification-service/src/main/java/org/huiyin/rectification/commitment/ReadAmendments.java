package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;

/** Who may read which amendments: whoever reads the item, and of a person's plan who decides on it (REC-6, REP-7). */
@ApplicationScoped
class ReadAmendments {

    private final PanacheItems items;
    private final ReadItems readItems;
    private final PanacheAmendmentRequests requests;
    private final Jurisdiction jurisdiction;

    ReadAmendments(
            PanacheItems items, ReadItems readItems, PanacheAmendmentRequests requests, Jurisdiction jurisdiction) {
        this.items = items;
        this.readItems = readItems;
        this.requests = requests;
        this.jurisdiction = jurisdiction;
    }

    /**
     * The latest hundred.
     *
     * @throws org.huiyin.kit.problem.ProblemException 404 when there is no such item, 403 when it is not for the caller
     */
    List<AmendmentRequest> of(UUID id, Caller caller) {
        Item item = items.require(id);
        String lead = item.leadOrganization();
        if (!readItems.scopeAbout(id, caller).covers(lead) && jurisdiction.isSuperior(caller, lead)) {
            return requests.waitingOf(item.id());
        }
        return requests.latestOf(readItems.require(id, caller).id());
    }
}
