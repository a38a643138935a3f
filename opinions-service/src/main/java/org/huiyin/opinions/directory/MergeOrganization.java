package org.huiyin.opinions.directory;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;

/**
 * Merges an organization into another (CAM-1): what stands below it moves there, what waits to be done is passed on,
 * and what was recorded under its code stays recorded under it, so that reports of past periods say what they said.
 */
@ApplicationScoped
class MergeOrganization {

    private final Organizations organizations;
    private final RegisterOrganizations registration;
    private final OrganizationHistory history;
    private final Instance<OrganizationStake> stakes;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    MergeOrganization(
            Organizations organizations,
            RegisterOrganizations registration,
            OrganizationHistory history,
            Instance<OrganizationStake> stakes,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.organizations = organizations;
        this.registration = registration;
        this.history = history;
        this.stakes = stakes;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Reorganized merge(Caller caller, String code, String successorCode, @Nullable String ifMatch) {
        organizations.lockTree();
        Organization organization =
                organizations.withCode(code).orElseThrow(() -> ProblemException.notFound("organization"));
        EntityTags.requireMatch(ifMatch, organization.version());
        if (OrganizationLife.next(organization.state(), OrganizationMove.MERGE).isEmpty()) {
            return Reorganized.of(new Organization.Moved.Refused(
                    organization.state(), OrganizationLife.allowedMoves(organization.state())));
        }
        Organization successor = organizations.withCode(successorCode).orElse(null);
        if (successor == null) {
            return new Reorganized.Misplaced("successorCode", OrganizationRefusal.UNKNOWN_SUCCESSOR);
        }
        if (successor.path().startsWith(organization.path())) {
            return new Reorganized.Misplaced("successorCode", OrganizationRefusal.SUCCESSOR_BELOW);
        }
        if (!successor.isActive()) {
            return new Reorganized.Misplaced("successorCode", OrganizationRefusal.DISSOLVED_SUCCESSOR);
        }
        List<OrganizationRow> children = organizations.activeChildrenOf(code).stream()
                .map(child -> child.rowUnder(successorCode))
                .toList();
        RegisteredOrganizations moved = registration.register(caller, children);
        if (!moved.refused().isEmpty()) {
            throw ProblemException.invalidField("/successorCode", "too-deep", OrganizationRefusal.TOO_DEEP.en() + ".");
        }
        organizations.holdBack(code);
        Organization.Moved merged = organization.mergeInto(successor, time.now());
        outbox.record(OrganizationEvents.changed(organization));
        history.record(caller, OrganizationHappening.MERGED, List.of(organization));
        changeLog.record(caller, "merge-organization", "organization", organization.id().toString(),
                Map.of("code", code, "successor", successorCode, "movedChildren", children.size()));
        stakes.forEach(stake -> stake.passOn(caller, code, successorCode));
        return Reorganized.of(merged);
    }
}
