package org.huiyin.opinions.collection;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.opinions.CollectionActivityRecorded;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;

/** Writes down a collection activity of the caller's own organization (COL-2). */
@ApplicationScoped
class RecordActivity {

    private final CollectionActivities activities;
    private final IntakeFacts intakeFacts;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    RecordActivity(
            CollectionActivities activities,
            IntakeFacts intakeFacts,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.activities = activities;
        this.intakeFacts = intakeFacts;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    CollectionActivity record(Caller caller, CollectionActivity.Report report) {
        IntakeFacts.Facts facts = factsOf(report);
        caller.requireOrganization(report.organizationCode());
        return write(caller, report, facts);
    }

    /** For those who have checked that the caller may. */
    CollectionActivity recordFor(Caller caller, CollectionActivity.Report report) {
        return write(caller, report, factsOf(report));
    }

    private IntakeFacts.Facts factsOf(CollectionActivity.Report report) {
        IntakeFacts.Facts facts =
                intakeFacts.about(report.campaignId(), report.organizationCode(), report.organizationCode(), null);
        if (!facts.isOrganizationKnown()) {
            throw ProblemException.invalidField("/organizationCode", "unknown", "There is no such organization.");
        }
        return facts;
    }

    private CollectionActivity write(Caller caller, CollectionActivity.Report report, IntakeFacts.Facts facts) {
        if (facts.replyWorkingDays() == null) {
            throw ProblemException.invalidField("/campaignId", "unknown", "There is no such campaign.");
        }
        CollectionActivity activity = new CollectionActivity(report, time.now());
        activities.persist(activity);
        outbox.record(event(activity));
        changeLog.record(
                caller,
                "record-activity",
                "collection-activity",
                activity.id().toString(),
                Map.of("channel", report.channel(), "title", report.title()));
        return activity;
    }

    static OutgoingEvent event(CollectionActivity activity) {
        CollectionActivity.Report report = activity.report();
        return new OutgoingEvent(
                EventCatalogue.COLLECTION_ACTIVITY_RECORDED,
                "collection-activity",
                activity.id(),
                activity::version,
                new CollectionActivityRecorded(
                        activity.id().toString(),
                        report.campaignId().toString(),
                        report.organizationCode(),
                        report.channel().name(),
                        report.heldOn(),
                        report.participants(),
                        report.handedOut(),
                        report.returned()));
    }
}
