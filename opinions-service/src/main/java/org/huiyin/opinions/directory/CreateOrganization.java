package org.huiyin.opinions.directory;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;

/** Puts one organization into the tree (CAM-1). */
@ApplicationScoped
class CreateOrganization {

    private final Organizations organizations;
    private final RegisterOrganizations registration;

    CreateOrganization(Organizations organizations, RegisterOrganizations registration) {
        this.organizations = organizations;
        this.registration = registration;
    }

    @Transactional
    Organization create(Caller caller, OrganizationRow row) {
        organizations.lockTree();
        if (organizations.withCode(row.code()).isPresent()) {
            throw new ProblemException(
                    OpinionsProblem.ORGANIZATION_EXISTS, "Change " + row.code() + " with PUT, or choose another code.");
        }
        RegisteredOrganizations outcome = registration.register(caller, List.of(row));
        outcome.refused().forEach(refused -> ChangeOrganization.refuse(refused.reason()));
        return organizations.withCode(row.code()).orElseThrow();
    }
}
