package org.huiyin.rectification.delegation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.delegation.TaskDelegation.Charge;
import org.huiyin.rectification.delegation.TaskDelegation.Days;
import org.huiyin.rectification.directory.PanacheOrganizations;
import org.huiyin.rectification.directory.SupervisedOrganizations;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** An officer or a supervisor hands tasks over; an admin does it for whoever cannot. */
@ApplicationScoped
class HandOverTasks {

    private final PanacheTaskDelegations delegations;
    private final PanacheOrganizations organizations;
    private final SupervisedOrganizations supervised;
    private final DelegationSettings settings;
    private final ChangeLog changes;
    private final DistrictTime time;

    HandOverTasks(
            PanacheTaskDelegations delegations,
            PanacheOrganizations organizations,
            SupervisedOrganizations supervised,
            DelegationSettings settings,
            ChangeLog changes,
            DistrictTime time) {
        this.delegations = delegations;
        this.organizations = organizations;
        this.supervised = supervised;
        this.settings = settings;
        this.changes = changes;
        this.time = time;
    }

    /**
     * What is asked for.
     *
     * @param absent for an admin alone; absent for the caller
     * @param worksFor the organization of the absent supervisor; for an admin alone
     * @param organization an officer's own, or the only one of a supervisor's
     */
    record Request(
            @Nullable String absent,
            @Nullable String worksFor,
            Capacity capacity,
            @Nullable String organization,
            String deputy,
            Days days,
            String reason) {}

    /**
     * @throws ProblemException 400 for a day, a deputy or an organization that cannot be; 403 for what is not the
     *     caller's
     */
    @Transactional
    Outcome<TaskDelegation> handOver(Request request, Caller caller) {
        Charge charge = request.absent() == null ? ownOf(caller, request) : ofSomebodyElse(caller, request);
        if (request.deputy().equals(charge.absent())) {
            throw ProblemException.invalidField("/deputy", "unknown-value", "Nobody stands in for themselves.");
        }
        requirePossible(request.days());
        delegations.lock();
        if (delegations.isHandedOver(charge, request.days())) {
            return Outcome.refused(new Refusal.DelegationOverlaps());
        }
        if (delegations.wouldChain(charge, request.deputy(), request.days())) {
            return Outcome.refused(new Refusal.DelegationChained());
        }
        TaskDelegation made = TaskDelegation.of(charge, request.deputy(), request.days(), request.reason(), time.now());
        delegations.persistAndFlush(made);
        changes.record(caller, "hand-over-tasks", "task-delegation", made.id().toString(), Map.of(
                "absent", charge.absent(), "deputy", request.deputy(), "capacity", charge.capacity(),
                "from", request.days().from(), "until", request.days().until()));
        return Outcome.made(made);
    }

    private Charge ownOf(Caller caller, Request request) {
        boolean isOfficer = request.capacity() == Capacity.OFFICER;
        String role = isOfficer ? Role.OFFICER : Role.SUPERVISOR;
        if (!caller.has(role)) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Only who is " + role + " can hand such tasks over.");
        }
        Optional<String> own = caller.organization();
        if (isOfficer) {
            String organization = own.orElseThrow(
                    () -> new ProblemException(CommonProblem.FORBIDDEN, "The token names no organization."));
            if (request.organization() != null) {
                caller.requireOrganization(request.organization());
            }
            return new Charge(caller.name(), request.capacity(), organization, null);
        }
        if (request.organization() != null && !supervised.supervises(caller.name(), request.organization())) {
            throw Caller.foreignOrganization(request.organization());
        }
        return new Charge(caller.name(), request.capacity(), own.orElse(null), request.organization());
    }

    private Charge ofSomebodyElse(Caller caller, Request request) {
        if (!caller.has(Role.ADMIN)) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Only an admin hands over the tasks of somebody else.");
        }
        boolean isOfficer = request.capacity() == Capacity.OFFICER;
        if (isOfficer && request.organization() == null) {
            throw ProblemException.invalidField("/organizationCode", "required", "Say for which organization they work.");
        }
        if (!isOfficer && request.worksFor() == null) {
            throw ProblemException.invalidField(
                    "/absentOrganizationCode", "required", "Say where they work: that they do not supervise (TRU-4).");
        }
        requireKnown("/organizationCode", request.organization());
        requireKnown("/absentOrganizationCode", request.worksFor());
        return new Charge(
                request.absent(),
                request.capacity(),
                isOfficer ? request.organization() : request.worksFor(),
                isOfficer ? null : request.organization());
    }

    private void requireKnown(String pointer, @Nullable String organization) {
        if (organization != null && !organizations.isKnown(organization)) {
            throw ProblemException.invalidField(pointer, "unknown-value", "There is no such organization.");
        }
    }

    private void requirePossible(Days days) {
        LocalDate today = time.today();
        if (days.from().isBefore(today) || days.from().isAfter(today.plusDays(settings.mostDaysAhead()))) {
            throw ProblemException.invalidField(
                    "/from", "out-of-range", "From today on, and within %d days.".formatted(settings.mostDaysAhead()));
        }
        if (days.until().isBefore(days.from()) || days.until().isAfter(days.from().plusDays(settings.mostDays() - 1L))) {
            throw ProblemException.invalidField(
                    "/until", "out-of-range", "Not before from, and at most %d days.".formatted(settings.mostDays()));
        }
    }
}
