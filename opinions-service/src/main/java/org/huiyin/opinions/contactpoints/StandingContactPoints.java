package org.huiyin.opinions.contactpoints;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.directory.OrganizationStake;

/** CAM-1, CAM-5: a contact point follows an organization into its successor, unless the successor has the same one. */
@ApplicationScoped
class StandingContactPoints implements OrganizationStake {

    private final ContactPoints points;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    StandingContactPoints(ContactPoints points, ChangeLog changeLog, DistrictTime time) {
        this.points = points;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Override
    public String name() {
        return "contact-points";
    }

    @Override
    public long standing(String organizationCode) {
        return points.countStandingOf(organizationCode);
    }

    @Override
    public void passOn(Caller caller, String organizationCode, String successorCode) {
        for (ContactPoint point : points.standingOf(organizationCode)) {
            String home = point.homeCode().equals(organizationCode) ? successorCode : point.homeCode();
            String visited = point.visitedCode().equals(organizationCode) ? successorCode : point.visitedCode();
            boolean isPointless = home.equals(visited) && point.kind() != ContactPointKind.LEADER;
            if (isPointless || points.isStanding(point.kind(), home, point.post(), visited)) {
                point.end(time.today().isBefore(point.startsOn()) ? point.startsOn() : time.today(), time.now());
            } else {
                point.follow(organizationCode, successorCode, time.now());
            }
            changeLog.record(caller, "pass-on-contact-point", "contact-point", point.id().toString(),
                    Map.of("from", organizationCode, "to", successorCode, "ended", point.endsOn() != null));
        }
    }
}
