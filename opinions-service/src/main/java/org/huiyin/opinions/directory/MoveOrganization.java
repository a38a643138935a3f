package org.huiyin.opinions.directory;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;

/** Moves an organization under another parent, with everything below it (CAM-1). */
@ApplicationScoped
class MoveOrganization {

    private final Organizations organizations;
    private final RegisterOrganizations registration;

    MoveOrganization(Organizations organizations, RegisterOrganizations registration) {
        this.organizations = organizations;
        this.registration = registration;
    }

    @Transactional
    Reorganized move(Caller caller, String code, String parentCode, @Nullable String ifMatch) {
        organizations.lockTree();
        Organization organization =
                organizations.withCode(code).orElseThrow(() -> ProblemException.notFound("organization"));
        EntityTags.requireMatch(ifMatch, organization.version());
        OrganizationState state = organization.state();
        if (OrganizationLife.next(state, OrganizationMove.MOVE).isEmpty()) {
            return new Reorganized.NotInState(state, OrganizationLife.allowedMoves(state));
        }
        if (parentCode.equals(organization.parentCode())) {
            return new Reorganized.Misplaced("parentCode", OrganizationRefusal.THERE_ALREADY);
        }
        RegisteredOrganizations outcome = registration.register(caller, List.of(organization.rowUnder(parentCode)));
        return outcome.refused().isEmpty()
                ? new Reorganized.Done(organization)
                : new Reorganized.Misplaced("parentCode", outcome.refused().getFirst().reason());
    }
}
