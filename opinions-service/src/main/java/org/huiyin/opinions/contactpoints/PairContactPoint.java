package org.huiyin.opinions.contactpoints;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.directory.OrganizationDirectory;
import org.huiyin.opinions.directory.OrganizationKind;

/** Pairs a leader, a unit or a seconded cadre with whom they are to visit, and ends it (CAM-5). */
@ApplicationScoped
class PairContactPoint {

    /** A contact point is a unit, town, village, community, school or enterprise. */
    private static final Set<OrganizationKind> NOT_VISITED = Set.of(OrganizationKind.DISTRICT, OrganizationKind.BRANCH);

    private final ContactPoints points;
    private final OrganizationDirectory organizations;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    PairContactPoint(
            ContactPoints points, OrganizationDirectory organizations, ChangeLog changeLog, DistrictTime time) {
        this.points = points;
        this.organizations = organizations;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** Nothing when they are paired already. */
    @Transactional
    Optional<ContactPoint> pair(Caller caller, ContactPoint.Pairing pairing) {
        Set<String> known = organizations.known(List.of(pairing.homeCode(), pairing.visitedCode()));
        if (!known.contains(pairing.homeCode())) {
            throw ProblemException.invalidField("/homeCode", "unknown", "There is no such organization.");
        }
        if (!known.contains(pairing.visitedCode())) {
            throw ProblemException.invalidField("/visitedCode", "unknown", "There is no such organization.");
        }
        if (organizations.kindOf(pairing.visitedCode()).filter(NOT_VISITED::contains).isPresent()) {
            throw ProblemException.invalidField(
                    "/visitedCode", "not-allowed", "A district or a branch is none; name the unit or place.");
        }
        if (points.isStanding(pairing.kind(), pairing.homeCode(), pairing.post(), pairing.visitedCode())) {
            return Optional.empty();
        }
        ContactPoint point = new ContactPoint(pairing, time.now());
        points.persist(point);
        record(caller, "pair-contact-point", point);
        points.flush();
        return Optional.of(point);
    }

    /** Nothing when it has ended. */
    @Transactional
    Optional<ContactPoint> end(Caller caller, UUID id, LocalDate lastDay) {
        ContactPoint point = points.require(id);
        LocalDate lastVisit = point.lastVisitedOn();
        if (lastDay.isBefore(point.startsOn()) || lastVisit != null && lastDay.isBefore(lastVisit)) {
            throw ProblemException.invalidField(
                    "/endsOn", "out-of-range", "It ends before it begins, or before a visit.");
        }
        if (!point.end(lastDay, time.now())) {
            return Optional.empty();
        }
        record(caller, "end-contact-point", point);
        points.flush();
        return Optional.of(point);
    }

    private void record(Caller caller, String action, ContactPoint point) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("kind", point.kind());
        details.put("homeCode", point.homeCode());
        details.put("visitedCode", point.visitedCode());
        details.put("startsOn", point.startsOn().toString());
        details.put("endsOn", String.valueOf(point.endsOn()));
        changeLog.record(caller, action, "contact-point", point.id().toString(), details);
    }
}
