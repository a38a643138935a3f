package org.huiyin.opinions.collection;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;

/** Collection activities of the channel VISIT, through which a visit's opinions come (COL-1, CAM-5). */
@ApplicationScoped
public class VisitActivities {

    private final CollectionActivities activities;
    private final RecordActivity recording;

    VisitActivities(CollectionActivities activities, RecordActivity recording) {
        this.activities = activities;
        this.recording = recording;
    }

    /** Whether there is such an activity, of the channel VISIT and held by the organization. */
    public boolean isVisitOf(UUID activityId, String organizationCode) {
        return activities.findByIdOptional(activityId)
                .map(CollectionActivity::report)
                .filter(report -> report.channel() == Channel.VISIT)
                .filter(report -> report.organizationCode().equals(organizationCode))
                .isPresent();
    }

    /** Writes one down. Whoever may record the visit may do this, the office included. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID open(Caller caller, UUID campaignId, String organizationCode, String visitedCode, LocalDate day) {
        CollectionActivity.Report report = new CollectionActivity.Report(
                campaignId, organizationCode, Channel.VISIT, "走访联系点 " + visitedCode, null, day, null, 0, 0, 0);
        return recording.recordFor(caller, report).id();
    }
}
