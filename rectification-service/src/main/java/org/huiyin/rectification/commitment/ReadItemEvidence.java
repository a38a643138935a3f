package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.evidence.EvidenceUse;
import org.huiyin.rectification.evidence.NameEvidence;

/**
 * Who may read which files about an item: whoever reads the item; and who decides on an amendment, what that rests on
 * (REC-6, REP-7).
 */
@ApplicationScoped
class ReadItemEvidence {

    private final PanacheItems items;
    private final ReadItems readItems;
    private final PanacheAmendmentRequests requests;
    private final Jurisdiction jurisdiction;
    private final NameEvidence files;

    ReadItemEvidence(
            PanacheItems items,
            ReadItems readItems,
            PanacheAmendmentRequests requests,
            Jurisdiction jurisdiction,
            NameEvidence files) {
        this.items = items;
        this.readItems = readItems;
        this.requests = requests;
        this.jurisdiction = jurisdiction;
        this.files = files;
    }

    /**
     * At most two hundred.
     *
     * @throws org.huiyin.kit.problem.ProblemException 404 when there is no such item, 403 when it is not for the caller
     */
    List<EvidenceUse> of(UUID id, Caller caller) {
        Item item = items.require(id);
        String lead = item.leadOrganization();
        if (!readItems.scopeAbout(id, caller).covers(lead) && jurisdiction.isSuperior(caller, lead)) {
            Set<UUID> waiting =
                    requests.waitingOf(item.id()).stream().map(AmendmentRequest::id).collect(Collectors.toSet());
            if (!waiting.isEmpty()) {
                return files.ofSubjects(waiting);
            }
        }
        readItems.require(id, caller);
        return files.ofItem(id);
    }
}
