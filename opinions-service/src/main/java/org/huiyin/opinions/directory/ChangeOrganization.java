package org.huiyin.opinions.directory;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;

/** Describes an organization anew, and moves it when its parent is another (CAM-1). */
@ApplicationScoped
class ChangeOrganization {

    private final Organizations organizations;
    private final RegisterOrganizations registration;

    ChangeOrganization(Organizations organizations, RegisterOrganizations registration) {
        this.organizations = organizations;
        this.registration = registration;
    }

    @Transactional
    Organization change(Caller caller, OrganizationRow row, @Nullable String ifMatch) {
        organizations.lockTree();
        Organization organization =
                organizations.withCode(row.code()).orElseThrow(() -> ProblemException.notFound("organization"));
        EntityTags.requireMatch(ifMatch, organization.version());
        RegisteredOrganizations outcome = registration.register(caller, List.of(row));
        outcome.refused().forEach(refused -> refuse(refused.reason()));
        return organization;
    }

    static void refuse(OrganizationRefusal reason) {
        throw refusal(reason.field(), reason);
    }

    static ProblemException refusal(String field, OrganizationRefusal reason) {
        String code = reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return ProblemException.invalidField("/" + field, code, reason.en() + ".");
    }
}
