package org.huiyin.opinions.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.kit.time.DistrictTime;

/**
 * Brings organizations up to a list: new codes are created, known ones brought up to date, bad rows left out (CAM-1).
 */
@ApplicationScoped
public class RegisterOrganizations {

    private final Organizations organizations;
    private final OrganizationHistory history;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    RegisterOrganizations(
            Organizations organizations,
            OrganizationHistory history,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.organizations = organizations;
        this.history = history;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** One transaction. A parent may stand anywhere in the rows, or be there already. */
    @Transactional
    public RegisteredOrganizations register(Caller caller, List<OrganizationRow> rows) {
        organizations.lockTree();
        OrganizationPlacement placement =
                new OrganizationPlacement(organizations.withCodes(named(rows)), organizations::below, time.now());
        placement.place(rows);
        organizations.persist(placement.created());
        List<OutgoingEvent> events = new ArrayList<>();
        record(caller, "register-organization", placement.created(), OrganizationChanges::after, events);
        record(
                caller,
                "change-organization",
                placement.updated(),
                changed -> OrganizationChanges.since(placement.before(changed), changed),
                events);
        record(caller, "move-organization", placement.moved(), OrganizationChanges::after, events);
        outbox.recordAll(events);
        recordHistory(caller, placement);
        return placement.outcome();
    }

    private void recordHistory(Caller caller, OrganizationPlacement placement) {
        Set<Organization> described = new HashSet<>(placement.updated());
        described.removeAll(placement.relocated());
        history.record(caller, OrganizationHappening.REGISTERED, placement.created());
        history.record(caller, OrganizationHappening.DESCRIBED, described);
        history.record(caller, OrganizationHappening.MOVED, placement.relocated());
        history.record(caller, OrganizationHappening.MOVED_ALONG, placement.moved());
    }

    private void record(
            Caller caller,
            String action,
            Iterable<Organization> changed,
            Function<Organization, Map<String, Object>> details,
            List<OutgoingEvent> events) {
        for (Organization organization : changed) {
            events.add(OrganizationEvents.changed(organization));
            changeLog.record(
                    caller, action, "organization", organization.id().toString(), details.apply(organization));
        }
    }

    private static Set<String> named(List<OrganizationRow> rows) {
        Set<String> codes = new HashSet<>();
        for (OrganizationRow row : rows) {
            codes.add(row.code());
            if (row.parentCode() != null) {
                codes.add(row.parentCode());
            }
        }
        return codes;
    }
}
