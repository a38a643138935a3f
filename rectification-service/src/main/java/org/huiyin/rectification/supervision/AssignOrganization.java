package org.huiyin.rectification.supervision;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.directory.PanacheOrganizations;
import org.huiyin.rectification.lifecycle.Outcome;

/** An admin says which organizations a group looks after (SUP-1). */
@ApplicationScoped
class AssignOrganization {

    private final PanacheSupervisionGroups groups;
    private final PanacheOrganizations organizations;
    private final ChangeLog changes;
    private final DistrictTime time;

    AssignOrganization(
            PanacheSupervisionGroups groups, PanacheOrganizations organizations, ChangeLog changes, DistrictTime time) {
        this.groups = groups;
        this.organizations = organizations;
        this.changes = changes;
        this.time = time;
    }

    @Transactional
    Outcome<SupervisionGroup> assign(UUID id, String organization, Caller caller) {
        SupervisionGroup group = groups.require(id);
        if (!organizations.isKnown(organization)) {
            throw ProblemException.invalidField("/organizationCode", "unknown-value", "There is no such organization.");
        }
        return group.assign(organization, time.today(), time.now())
                .whenMade(assigned -> groups.flush())
                .whenMade(assigned -> note("assign-organization", id, organization, caller));
    }

    @Transactional
    void release(UUID id, String organization, Caller caller) {
        SupervisionGroup group = groups.require(id);
        if (!group.release(organization, time.now())) {
            throw ProblemException.notFound("assignment");
        }
        groups.flush();
        note("release-organization", id, organization, caller);
    }

    private void note(String action, UUID id, String organization, Caller caller) {
        changes.record(caller, action, "supervision-group", id.toString(), Map.of("organization", organization));
    }
}
