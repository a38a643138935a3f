package org.huiyin.opinions.contactpoints;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.collection.VisitActivities;

/** Writes down a visit, what was heard and promised (CAM-5); opinions come through its collection activity (COL-1). */
@ApplicationScoped
class RecordVisit {

    private final ContactPoints points;
    private final ContactVisits visits;
    private final PracticalDeeds deeds;
    private final VisitActivities activities;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    RecordVisit(
            ContactPoints points,
            ContactVisits visits,
            PracticalDeeds deeds,
            VisitActivities activities,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.points = points;
        this.visits = visits;
        this.deeds = deeds;
        this.activities = activities;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    /**
     * What is written down.
     *
     * @param campaignId in which an activity is to be opened for the opinions; absent where there is one, or none
     *     needed
     * @param activityId an activity of the channel VISIT that the home organization has written down
     * @param deeds what was promised
     */
    record Report(
            LocalDate visitedOn,
            String heard,
            @Nullable UUID campaignId,
            @Nullable UUID activityId,
            List<String> deeds) {}

    @Transactional
    ContactVisit record(Caller caller, UUID contactPointId, Report report) {
        ContactPoint point = points.require(contactPointId);
        if (!point.holdsOn(report.visitedOn()) || report.visitedOn().isAfter(time.today())) {
            throw ProblemException.invalidField(
                    "/visitedOn", "out-of-range", "The day is to come, or outside the time of the contact point.");
        }
        ContactVisit visit = new ContactVisit(
                point, report.visitedOn(), report.heard(), activity(caller, point, report), time.now());
        visits.persist(visit);
        point.visited(report.visitedOn(), time.now());
        visits.flush();
        report.deeds().forEach(words -> promise(new PracticalDeed(visit, words, time.now()), point));
        changeLog.record(caller, "record-visit", "contact-point", point.id().toString(), Map.of(
                "visitedOn", report.visitedOn().toString(),
                "activity", String.valueOf(visit.activityId()),
                "deeds", report.deeds().size()));
        return visit;
    }

    private void promise(PracticalDeed deed, ContactPoint point) {
        deeds.persist(deed);
        outbox.record(DeedEvents.told(deed, point));
    }

    private @Nullable UUID activity(Caller caller, ContactPoint point, Report report) {
        UUID present = report.activityId();
        if (present != null) {
            if (!activities.isVisitOf(present, point.homeCode()) || visits.count("activityId", present) > 0) {
                throw ProblemException.invalidField(
                        "/activityId", "unknown",
                        "The home organization has no such activity, VISIT and not yet taken.");
            }
            return present;
        }
        return report.campaignId() == null
                ? null
                : activities.open(
                        caller, report.campaignId(), point.homeCode(), point.visitedCode(), report.visitedOn());
    }
}
