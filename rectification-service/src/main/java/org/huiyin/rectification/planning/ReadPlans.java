package org.huiyin.rectification.planning;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.OrganizationScope;

/**
 * Who may read which plan: a person's is for its organization, the supervisors, the office and auditors (REC-1, REP-7).
 */
@ApplicationScoped
class ReadPlans {

    private final PanachePlans plans;
    private final Jurisdiction jurisdiction;

    ReadPlans(PanachePlans plans, Jurisdiction jurisdiction) {
        this.plans = plans;
        this.jurisdiction = jurisdiction;
    }

    /** @throws org.huiyin.kit.problem.ProblemException 404 when there is none, 403 when it is not for the caller */
    Plan require(UUID id, Caller caller) {
        Plan plan = plans.require(id);
        OrganizationScope scope =
                plan.isPersonal() ? jurisdiction.readableOfPersonsBy(caller) : jurisdiction.readableBy(caller);
        scope.require(plan.organizationCode());
        return plan;
    }
}
