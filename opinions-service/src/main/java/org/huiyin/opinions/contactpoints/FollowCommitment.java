package org.huiyin.opinions.contactpoints;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.time.DistrictTime;

/** A practical deed names the commitment that took it up, and is done when its result is published (CAM-5). */
@ApplicationScoped
public class FollowCommitment {

    private static final Caller RECTIFICATION = Caller.system("rectification-service");

    private final PracticalDeeds deeds;
    private final ContactPoints points;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    FollowCommitment(
            PracticalDeeds deeds, ContactPoints points, Outbox outbox, ChangeLog changeLog, DistrictTime time) {
        this.deeds = deeds;
        this.points = points;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** Nothing for a commitment that is no practical deed, or whose deed was settled by hand. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(CommitmentSnapshot commitment) {
        if (commitment.deedId() == null) {
            return;
        }
        TimeOrderedId.parse(commitment.deedId()).flatMap(deeds::findForUpdate).ifPresent(deed -> follow(deed, commitment));
    }

    private void follow(PracticalDeed deed, CommitmentSnapshot commitment) {
        UUID commitmentId = UUID.fromString(commitment.commitmentId());
        if (deed.takeUp(commitmentId, time.now())) {
            record("take-up-deed", deed, commitmentId);
        }
        String result = commitment.result();
        if (result != null && deed.settle(DeedState.DONE, PracticalDeed.outcomeOf(result), time.today(), time.now())) {
            record("settle-deed", deed, commitmentId);
            outbox.record(DeedEvents.told(deed, points.require(deed.contactPointId())));
        }
    }

    private void record(String action, PracticalDeed deed, UUID commitment) {
        changeLog.record(
                RECTIFICATION, action, "practical-deed", deed.id().toString(), Map.of("commitment", commitment.toString()));
    }
}
