package org.huiyin.rectification.transition;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.PanacheOrganizations;
import org.huiyin.rectification.lifecycle.Act;

/** SUP-4 asks for the level right above, where elsewhere any level above may act. */
@ApplicationScoped
class OneLevelUp {

    private final Jurisdiction jurisdiction;
    private final PanacheOrganizations organizations;

    OneLevelUp(Jurisdiction jurisdiction, PanacheOrganizations organizations) {
        this.jurisdiction = jurisdiction;
        this.organizations = organizations;
    }

    /** @throws org.huiyin.kit.problem.ProblemException 403 for a leader of any other organization, also of one further up */
    Act asLeader(Caller caller, String organization) {
        Act act = jurisdiction.asSuperior(caller, organization);
        if (organizations.superiorOf(organization).filter(code -> code.equals(act.organizationCode())).isEmpty()) {
            throw Caller.foreignOrganization(organization);
        }
        return act;
    }
}
