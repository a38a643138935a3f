package org.huiyin.rectification.directory;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.directory.StandIns.StandIn;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Deputyship;
import org.huiyin.rectification.problem.RectificationProblem;

/**
 * Who may act for, or look at, which organization. An {@code as…} method answers in which capacity the caller acts, or
 * ends the request with 403. Whatever an organization that was merged has left open goes on under its successor
 * (CAM-1).
 */
@ApplicationScoped
public class Jurisdiction {

    private final PanacheOrganizations organizations;
    private final Succession succession;
    private final SupervisedOrganizations supervised;
    private final StandIns standIns;
    private final ChangeLog changes;
    private final DistrictTime time;

    Jurisdiction(
            PanacheOrganizations organizations,
            Succession succession,
            SupervisedOrganizations supervised,
            StandIns standIns,
            ChangeLog changes,
            DistrictTime time) {
        this.organizations = organizations;
        this.succession = succession;
        this.supervised = supervised;
        this.standIns = standIns;
        this.changes = changes;
        this.time = time;
    }

    /** What the caller's roles together let them read. */
    public OrganizationScope readableBy(Caller caller) {
        if (caller.hasAny(Role.SORTER, Role.AUDITOR, Role.ADMIN)) {
            return OrganizationScope.DISTRICT;
        }
        Set<String> codes = new HashSet<>();
        if (caller.has(Role.OFFICER)) {
            caller.organization().map(Set::of).map(succession::entrustedTo).ifPresent(codes::addAll);
        }
        if (caller.has(Role.LEADER)) {
            caller.organization().map(organizations::subtreeOf).ifPresent(codes::addAll);
        }
        if (caller.has(Role.SUPERVISOR)) {
            codes.addAll(watchedBy(caller));
        }
        return new OrganizationScope(false, codes);
    }

    /**
     * What the caller's roles together let them read of persons' plans: those of the own organization and of
     * organizations that the caller supervises; all of them in the office and as an auditor (REC-1, REP-7).
     */
    public OrganizationScope readableOfPersonsBy(Caller caller) {
        if (caller.hasAny(Role.SORTER, Role.AUDITOR)) {
            return OrganizationScope.DISTRICT;
        }
        Set<String> codes = new HashSet<>();
        if (caller.hasAny(Role.OFFICER, Role.LEADER)) {
            caller.organization().map(Set::of).map(succession::entrustedTo).ifPresent(codes::addAll);
        }
        if (caller.has(Role.SUPERVISOR)) {
            codes.addAll(watchedBy(caller));
        }
        return new OrganizationScope(false, codes);
    }

    /** What a supervisor looks after: by the own groups, and in place of others. */
    private Set<String> watchedBy(Caller caller) {
        Set<String> watched = new HashSet<>(supervised.supervisedBy(caller.name()));
        watched.addAll(supervisedInPlaceOfOthers(standIns.of(caller.name(), time.today())).keySet());
        return succession.entrustedTo(watched);
    }

    /** Whose staff the caller leads: the whole district for who looks over it. */
    public OrganizationScope ledBy(Caller caller) {
        if (caller.hasAny(Role.AUDITOR, Role.ADMIN)) {
            return OrganizationScope.DISTRICT;
        }
        Set<String> led = caller.has(Role.LEADER)
                ? caller.organization().map(organizations::subtreeOf).orElse(Set.of())
                : Set.of();
        return new OrganizationScope(false, led);
    }

    /** What the caller's roles together ask them to do; a leader's are the organizations right below. */
    public Desk deskOf(Caller caller) {
        Map<Capacity, Set<String>> byCapacity = new EnumMap<>(Capacity.class);
        caller.organization().ifPresent(own -> {
            if (caller.has(Role.OFFICER)) {
                boolean isActing = succession.actingFor(own).equals(own);
                byCapacity.put(Capacity.OFFICER, isActing ? succession.entrustedTo(Set.of(own)) : Set.of());
            }
            if (caller.has(Role.LEADER)) {
                byCapacity.put(Capacity.LEADER, succession.subordinatesOf(own));
            }
        });
        List<StandIn> inPlaceOf = standIns.of(caller.name(), time.today());
        Map<String, String> others = new HashMap<>();
        if (caller.has(Role.SUPERVISOR)) {
            Set<String> own = succession.entrustedTo(supervised.supervisedBy(caller.name()));
            others.putAll(supervisedInPlaceOfOthers(inPlaceOf));
            others.keySet().removeAll(own);
            Set<String> all = new HashSet<>(own);
            all.addAll(others.keySet());
            caller.organization().map(succession::sameOfficeAs).ifPresent(all::removeAll);
            byCapacity.put(Capacity.SUPERVISOR, all);
        }
        Set<String> persons = representedBy(caller, inPlaceOf);
        persons.add(caller.name());
        return new Desk(time.today(), byCapacity, others, persons, colleaguesOf(caller, inPlaceOf));
    }

    /** Staff of the organization itself, or of the one that acts for it. */
    public Act asOfficer(Caller caller, String organizationCode) {
        requireRole(caller, Role.OFFICER);
        caller.requireOrganization(succession.actingFor(organizationCode));
        return act(caller, Capacity.OFFICER);
    }

    /** Staff of an organization that co-operates, or of the lead where that one was dissolved without successor (REC-8). */
    public Act asOfficerOfPart(Caller caller, String organizationCode, String lead) {
        return asOfficer(caller, succession.actingFor(organizationCode, lead));
    }

    /** Staff of the organization itself, or a leader of it. */
    public Act asOfficerOrLeaderOf(Caller caller, String organizationCode) {
        if (caller.has(Role.OFFICER)) {
            return asOfficer(caller, organizationCode);
        }
        requireRole(caller, Role.LEADER);
        caller.requireOrganization(succession.actingFor(organizationCode));
        return act(caller, Capacity.LEADER);
    }

    /**
     * A member of a group to which the organization is assigned, or the one that acts for it, or who stands in for one;
     * none of the staff of either (SUP-1, TRU-4).
     */
    public Act asSupervisor(Caller caller, String organizationCode) {
        requireRole(caller, Role.SUPERVISOR);
        String acting = succession.actingFor(organizationCode);
        if (caller.belongsTo(organizationCode) || caller.belongsTo(acting)) {
            throw new ProblemException(
                    RectificationProblem.OWN_WORK, "Nobody supervises the organization that they work for.");
        }
        if (supervises(caller.name(), organizationCode, acting)) {
            return act(caller, Capacity.SUPERVISOR);
        }
        List<StandIn> inPlaceOf = standIns.of(caller.name(), time.today());
        String absent = inPlaceOf.stream()
                .filter(standIn -> !officeOf(standIn).contains(organizationCode))
                .filter(standIn -> standIn.covers(Capacity.SUPERVISOR, organizationCode)
                        || standIn.covers(Capacity.SUPERVISOR, acting))
                .map(StandIn::absent)
                .filter(member -> supervises(member, organizationCode, acting))
                .findFirst()
                .orElseThrow(() -> Caller.foreignOrganization(organizationCode));
        changes.onBehalfOf(absent);
        return act(caller, Capacity.SUPERVISOR, new Deputyship(representedBy(caller, inPlaceOf), absent, Set.of()));
    }

    /** A leader one level up, and no other (REC-6, SAT-2, SUP-4): {@link Succession#decidesFor}. */
    public Act asSuperior(Caller caller, String organizationCode) {
        requireRole(caller, Role.LEADER);
        if (!isSuperior(caller, organizationCode)) {
            throw Caller.foreignOrganization(organizationCode);
        }
        return act(caller, Capacity.LEADER);
    }

    /** Whether the caller is that leader. */
    public boolean isSuperior(Caller caller, String organizationCode) {
        return caller.has(Role.LEADER)
                && caller.organization().equals(Optional.of(succession.decidesFor(organizationCode)));
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
        List<StandIn> inPlaceOf = capacity == Capacity.SYSTEM ? List.of() : standIns.of(caller.name(), time.today());
        Set<String> colleagues = capacity == Capacity.OFFICER ? colleaguesOf(caller, inPlaceOf) : Set.of();
        return act(caller, capacity, new Deputyship(representedBy(caller, inPlaceOf), null, colleagues));
    }

    private Act act(Caller caller, Capacity capacity, Deputyship deputyship) {
        @Nullable String organization = capacity == Capacity.SYSTEM ? null : caller.organization().orElse(null);
        return new Act(caller.name(), capacity, organization, time.today(), time.now(), deputyship);
    }

    /**
     * What those who are represented supervise in their own right, as far as they handed it over: nothing goes on from
     * hand to hand.
     */
    private Map<String, String> supervisedInPlaceOfOthers(List<StandIn> inPlaceOf) {
        Map<String, String> absentByOrganization = new HashMap<>();
        for (StandIn standIn : inPlaceOf) {
            Set<String> ownOffice = officeOf(standIn);
            supervised.supervisedBy(standIn.absent()).stream()
                    .filter(organization -> standIn.covers(Capacity.SUPERVISOR, organization))
                    .filter(organization -> !ownOffice.contains(organization))
                    .forEach(organization -> absentByOrganization.putIfAbsent(organization, standIn.absent()));
        }
        for (String merged : succession.entrustedTo(Set.copyOf(absentByOrganization.keySet()))) {
            String absent = absentByOrganization.get(succession.actingFor(merged));
            if (absent != null) {
                absentByOrganization.putIfAbsent(merged, absent);
            }
        }
        return absentByOrganization;
    }

    /** Where the absent works, and so supervises nothing that could be handed over (TRU-4). */
    private Set<String> officeOf(StandIn standIn) {
        return standIn.worksFor() == null ? Set.of() : succession.sameOfficeAs(standIn.worksFor());
    }

    private boolean supervises(String member, String organizationCode, String acting) {
        return supervised.supervises(member, organizationCode) || supervised.supervises(member, acting);
    }

    /** TRU-4. Not an officer of another organization: that has no effect, and would let anyone disqualify a checker. */
    private static Set<String> representedBy(Caller caller, List<StandIn> inPlaceOf) {
        return inPlaceOf.stream()
                .filter(standIn -> standIn.capacity() != Capacity.OFFICER
                        || caller.organization().filter(own -> standIn.covers(Capacity.OFFICER, own)).isPresent())
                .map(StandIn::absent)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Officers of the organization that the deputy works for, too: nobody becomes staff of another by it. */
    private static Set<String> colleaguesOf(Caller caller, List<StandIn> inPlaceOf) {
        Optional<String> own = caller.organization().filter(organization -> caller.has(Role.OFFICER));
        return inPlaceOf.stream()
                .filter(standIn -> own.filter(organization -> standIn.covers(Capacity.OFFICER, organization)).isPresent())
                .map(StandIn::absent)
                .collect(Collectors.toSet());
    }

    private static void requireRole(Caller caller, String role) {
        if (!caller.has(role)) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "This needs the role " + role + ".");
        }
    }
}
