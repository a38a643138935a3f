package org.huiyin.rectification.directory;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.problem.RectificationProblem;

/**
 * Who may act for, or look at, which organization. An {@code as…} method answers in which capacity the caller acts, or
 * ends the request with 403.
 */
@ApplicationScoped
public class Jurisdiction {

    private final PanacheOrganizations organizations;
    private final SupervisedOrganizations supervised;
    private final DistrictTime time;

    Jurisdiction(PanacheOrganizations organizations, SupervisedOrganizations supervised, DistrictTime time) {
        this.organizations = organizations;
        this.supervised = supervised;
        this.time = time;
    }

    /** What the caller's roles together let them read. */
    public OrganizationScope readableBy(Caller caller) {
        if (caller.hasAny(Role.SORTER, Role.AUDITOR, Role.ADMIN)) {
            return OrganizationScope.DISTRICT;
        }
        Set<String> codes = new HashSet<>();
        if (caller.has(Role.OFFICER)) {
            caller.organization().ifPresent(codes::add);
        }
        if (caller.has(Role.LEADER)) {
            caller.organization().map(organizations::subtreeOf).ifPresent(codes::addAll);
        }
        if (caller.has(Role.SUPERVISOR)) {
            codes.addAll(supervised.supervisedBy(caller.name()));
        }
        return new OrganizationScope(false, codes);
    }

    /** Staff of the organization itself. */
    public Act asOfficer(Caller caller, String organizationCode) {
        requireRole(caller, Role.OFFICER);
        caller.requireOrganization(organizationCode);
        return act(caller, Capacity.OFFICER);
    }

    /** A member of a group to which the organization is assigned, and none of its own staff (SUP-1, TRU-4). */
    public Act asSupervisor(Caller caller, String organizationCode) {
        requireRole(caller, Role.SUPERVISOR);
        if (caller.belongsTo(organizationCode)) {
            throw new ProblemException(
                    RectificationProblem.OWN_WORK, "Nobody supervises the organization that they work for.");
        }
        if (!supervised.supervises(caller.name(), organizationCode)) {
            throw Caller.foreignOrganization(organizationCode);
        }
        return act(caller, Capacity.SUPERVISOR);
    }

    /** A leader of an organization above. */
    public Act asSuperior(Caller caller, String organizationCode) {
        requireRole(caller, Role.LEADER);
        boolean isAbove = caller.organization()
                .filter(superior -> organizations.isAbove(superior, organizationCode))
                .isPresent();
        if (!isAbove) {
            throw Caller.foreignOrganization(organizationCode);
        }
        return act(caller, Capacity.LEADER);
    }

    /** The campaign office, for every organization. */
    public Act asSorter(Caller caller) {
        requireRole(caller, Role.SORTER);
        return act(caller, Capacity.SORTER);
    }

    /** The campaign office, for every organization; or staff of the organization itself. */
    public Act asSorterOrOfficer(Caller caller, String organizationCode) {
        return caller.has(Role.SORTER) ? act(caller, Capacity.SORTER) : asOfficer(caller, organizationCode);
    }

    /** The campaign office, for every organization; or a member of a group to which the organization is assigned. */
    public Act asSorterOrSupervisor(Caller caller, String organizationCode) {
        return caller.has(Role.SORTER) ? act(caller, Capacity.SORTER) : asSupervisor(caller, organizationCode);
    }

    /** What follows by itself from what the caller did, or from a schedule. */
    public Act asSystem(Caller caller) {
        return act(caller, Capacity.SYSTEM);
    }

    private Act act(Caller caller, Capacity capacity) {
        @Nullable String organization = capacity == Capacity.SYSTEM ? null : caller.organization().orElse(null);
        return new Act(caller.name(), capacity, organization, time.today(), time.now());
    }

    private static void requireRole(Caller caller, String role) {
        if (!caller.has(role)) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "This needs the role " + role + ".");
        }
    }
}
