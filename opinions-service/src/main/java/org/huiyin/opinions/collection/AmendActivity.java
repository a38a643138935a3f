package org.huiyin.opinions.collection;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;

/** Amends the counts of an activity: forms come back for weeks (COL-2). */
@ApplicationScoped
class AmendActivity {

    private final CollectionActivities activities;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    AmendActivity(CollectionActivities activities, Outbox outbox, ChangeLog changeLog, DistrictTime time) {
        this.activities = activities;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** Each absent where it stays as it is. */
    record Counts(@Nullable Integer participants, @Nullable Integer handedOut, @Nullable Integer returned) {}

    @Transactional
    CollectionActivity amend(Caller caller, UUID id, Counts counts, @Nullable String ifMatch) {
        CollectionActivity activity =
                activities.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("collection activity"));
        CollectionActivity.Report before = activity.report();
        caller.requireOrganization(before.organizationCode());
        EntityTags.requireMatch(ifMatch, activity.version());
        int handedOut = counts.handedOut() == null ? before.handedOut() : counts.handedOut();
        int returned = counts.returned() == null ? before.returned() : counts.returned();
        if (returned > handedOut) {
            throw ProblemException.invalidField(
                    "/returned", "out-of-range", "No more can come back than was handed out.");
        }
        CollectionActivity.Report after = before.withCounts(
                counts.participants() == null ? before.participants() : counts.participants(), handedOut, returned);
        if (after.equals(before)) {
            return activity;
        }
        activity.amend(after, time.now());
        outbox.record(RecordActivity.event(activity));
        changeLog.record(caller, "amend-activity", "collection-activity", id.toString(),
                Map.of("before", countsOf(before), "after", countsOf(after)));
        return activity;
    }

    private static Map<String, Integer> countsOf(CollectionActivity.Report report) {
        return Map.of(
                "participants", report.participants(), "handedOut", report.handedOut(), "returned", report.returned());
    }
}
