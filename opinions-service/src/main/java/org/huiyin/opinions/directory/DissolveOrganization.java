package org.huiyin.opinions.directory;

import java.util.ArrayList;
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

/** Dissolves an organization on which nothing hangs any more, and brings one back (CAM-1). */
@ApplicationScoped
class DissolveOrganization {

    private final Organizations organizations;
    private final OrganizationHistory history;
    private final Instance<OrganizationStake> stakes;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    DissolveOrganization(
            Organizations organizations,
            OrganizationHistory history,
            Instance<OrganizationStake> stakes,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.organizations = organizations;
        this.history = history;
        this.stakes = stakes;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Reorganized dissolve(Caller caller, String code, @Nullable String ifMatch) {
        Organization organization = locked(code, ifMatch);
        organizations.holdBack(code);
        List<Reorganized.Standing> standing = organization.isActive() ? standing(code) : List.of();
        if (!standing.isEmpty()) {
            return new Reorganized.StillNeeded(standing);
        }
        Organization.Moved moved = organization.dissolve(time.now());
        if (moved instanceof Organization.Moved.To) {
            record(caller, "dissolve-organization", OrganizationHappening.DISSOLVED, organization);
        }
        return Reorganized.of(moved);
    }

    /**
     * What was passed on and is open comes back; members, and organizations that stood below, are moved back by hand.
     */
    @Transactional
    Reorganized reactivate(Caller caller, String code, @Nullable String ifMatch) {
        Organization organization = locked(code, ifMatch);
        String parent = organization.parentCode();
        if (parent != null && !organizations.withCode(parent).orElseThrow().isActive()) {
            return new Reorganized.StillNeeded(List.of(new Reorganized.Standing("dissolved-parent", 1)));
        }
        Organization.Moved moved = organization.reactivate(time.now());
        if (moved instanceof Organization.Moved.To) {
            record(caller, "reactivate-organization", OrganizationHappening.REACTIVATED, organization);
            stakes.forEach(stake -> stake.takeBack(caller, code));
        }
        return Reorganized.of(moved);
    }

    private Organization locked(String code, @Nullable String ifMatch) {
        organizations.lockTree();
        Organization organization =
                organizations.withCode(code).orElseThrow(() -> ProblemException.notFound("organization"));
        EntityTags.requireMatch(ifMatch, organization.version());
        return organization;
    }

    private List<Reorganized.Standing> standing(String code) {
        List<Reorganized.Standing> standing = new ArrayList<>();
        long children = organizations.count("parentCode = ?1 and active", code);
        if (children > 0) {
            standing.add(new Reorganized.Standing("active-children", children));
        }
        for (OrganizationStake stake : stakes) {
            long count = stake.standing(code);
            if (count > 0) {
                standing.add(new Reorganized.Standing(stake.name(), count));
            }
        }
        return standing;
    }

    private void record(Caller caller, String action, OrganizationHappening happened, Organization organization) {
        outbox.record(OrganizationEvents.changed(organization));
        history.record(caller, happened, List.of(organization));
        changeLog.record(caller, action, "organization", organization.id().toString(),
                Map.of("code", organization.code(), "path", organization.path()));
    }
}
