package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.directory.PanacheOrganizations;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** An admin says which organizations a group looks after, from when and until when (SUP-1). */
@ApplicationScoped
class AssignOrganization {

    private final PanacheSupervisionGroups groups;
    private final PanacheAssignments assignments;
    private final PanacheOrganizations organizations;
    private final ChangeLog changes;
    private final DistrictTime time;

    AssignOrganization(
            PanacheSupervisionGroups groups,
            PanacheAssignments assignments,
            PanacheOrganizations organizations,
            ChangeLog changes,
            DistrictTime time) {
        this.groups = groups;
        this.assignments = assignments;
        this.organizations = organizations;
        this.changes = changes;
        this.time = time;
    }

    /**
     * Assigned twice is assigned once.
     *
     * @param from absent: today
     * @param until the first day on which it is no longer so
     */
    @Transactional
    Outcome<SupervisionGroup> assign(
            UUID id, String organization, @Nullable LocalDate from, @Nullable LocalDate until, Caller caller) {
        SupervisionGroup group = groups.requireForChange(id);
        if (!organizations.isKnown(organization)) {
            throw ProblemException.invalidField("/organizationCode", "unknown-value", "There is no such organization.");
        }
        return begin(group, organization, from == null ? time.today() : from, until, caller);
    }

    /** From today on it is no longer so; what is planned is off. */
    @Transactional
    void release(UUID id, String organization, Caller caller) {
        SupervisionGroup group = groups.requireForChange(id);
        end(group, organization, time.today());
        note("release-organization", group, organization, caller);
    }

    /**
     * From a day on another group looks after it, with no day between.
     *
     * @param from absent: today
     */
    @Transactional
    Outcome<SupervisionGroup> transfer(
            UUID id, String organization, UUID toGroup, @Nullable LocalDate from, Caller caller) {
        // In the order of their ids: two transfers that cross each other do not wait for each other for ever.
        Stream.of(id, toGroup).sorted().forEach(groups::requireForChange);
        SupervisionGroup giving = groups.require(id);
        if (assignments.unended(id, organization).isEmpty()) {
            throw ProblemException.notFound("assignment");
        }
        LocalDate day = from == null ? time.today() : from;
        return begin(groups.require(toGroup), organization, day, null, caller)
                .whenMade(taking -> end(giving, organization, day))
                .whenMade(taking -> note("hand-over-organization", giving, organization, caller));
    }

    private Outcome<SupervisionGroup> begin(
            SupervisionGroup group, String organization, LocalDate from, @Nullable LocalDate until, Caller caller) {
        List<Assignment> unended = assignments.unended(group.id().value(), organization);
        if (unended.stream().anyMatch(assignment -> assignment.covers(from, until))) {
            return Outcome.made(group);
        }
        if (unended.stream().anyMatch(assignment -> assignment.overlaps(from, until))) {
            return Outcome.refused(new Refusal.AssignmentOverlaps());
        }
        if (assignments.countUnended(group.id().value()) >= SupervisionGroup.MOST_ASSIGNMENTS) {
            return Outcome.refused(new Refusal.GroupFull(SupervisionGroup.MOST_ASSIGNMENTS));
        }
        assignments.persist(Assignment.of(group.id(), organization, from, until));
        group.reassigned(time.now());
        groups.flush();
        note("assign-organization", group, organization, caller);
        return Outcome.made(group);
    }

    private void end(SupervisionGroup group, String organization, LocalDate day) {
        List<Assignment> unended = assignments.unended(group.id().value(), organization);
        if (unended.isEmpty()) {
            throw ProblemException.notFound("assignment");
        }
        unended.forEach(assignment -> end(assignment, day));
        group.reassigned(time.now());
        groups.flush();
    }

    /** What never begins is no part of who looked after whom; the change log tells that it was planned. */
    private void end(Assignment assignment, LocalDate day) {
        if (assignment.isOffBeforeItBegins(day, time.today())) {
            assignments.delete(assignment);
        } else {
            assignment.endOn(day);
        }
    }

    private void note(String action, SupervisionGroup group, String organization, Caller caller) {
        changes.record(
                caller, action, "supervision-group", group.id().value().toString(), Map.of("organization", organization));
    }
}
