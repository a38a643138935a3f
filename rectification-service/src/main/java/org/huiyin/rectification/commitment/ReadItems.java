package org.huiyin.rectification.commitment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;

/** Who may read which item: of a person's plan, its organization, the supervisors, the office and auditors (REC-1, REP-7). */
@ApplicationScoped
class ReadItems {

    private final PanacheItems items;
    private final Jurisdiction jurisdiction;

    ReadItems(PanacheItems items, Jurisdiction jurisdiction) {
        this.items = items;
        this.jurisdiction = jurisdiction;
    }

    /** @throws org.huiyin.kit.problem.ProblemException 404 when there is none, 403 when it is not for the caller */
    Item require(UUID id, Caller caller) {
        Item item = items.require(id);
        if (item.facts().publicVisible()) {
            jurisdiction.readableBy(caller).requireAnyOf(item.organizations());
        } else {
            jurisdiction.readableOfPersonsBy(caller).require(item.leadOrganization());
        }
        return item;
    }
}
