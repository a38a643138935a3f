package org.huiyin.opinions.contactpoints;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.time.DistrictTime;

/**
 * A practical deed names the commitment that took it up, is done when its result is published, and open again when that
 * is reopened (CAM-5). Events may come in any order: an older one than was heard of changes nothing.
 */
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

    /**
     * Nothing for a commitment that is no practical deed, or whose deed was settled by hand.
     *
     * @param sequence of the event: nothing either when a later one of the commitment was heard of
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(CommitmentSnapshot commitment, long sequence) {
        newsFor(commitment, sequence).ifPresent(deed -> {
            takeUp(deed, commitment, sequence);
            doneBy(deed, commitment);
        });
    }

    /**
     * Another round of the commitment has begun; a deed that was dropped by hand stays so.
     *
     * @param sequence of the event: nothing when a later one of the commitment was heard of
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopened(CommitmentSnapshot commitment, long sequence) {
        newsFor(commitment, sequence).ifPresent(deed -> {
            takeUp(deed, commitment, sequence);
            openAgain(deed, commitment);
        });
    }

    /** The deed that the commitment is, unless what is told of it is older than what was heard. */
    private Optional<PracticalDeed> newsFor(CommitmentSnapshot commitment, long sequence) {
        UUID commitmentId = UUID.fromString(commitment.commitmentId());
        return deedOf(commitment).filter(deed -> deed.hears(commitmentId, sequence));
    }

    private Optional<PracticalDeed> deedOf(CommitmentSnapshot commitment) {
        return Optional.ofNullable(commitment.deedId()).flatMap(TimeOrderedId::parse).flatMap(deeds::findForUpdate);
    }

    private void takeUp(PracticalDeed deed, CommitmentSnapshot commitment, long sequence) {
        UUID commitmentId = UUID.fromString(commitment.commitmentId());
        if (deed.takeUp(commitmentId, sequence, time.now())) {
            record("take-up-deed", deed, commitmentId);
        }
    }

    private void openAgain(PracticalDeed deed, CommitmentSnapshot commitment) {
        UUID commitmentId = UUID.fromString(commitment.commitmentId());
        if (deed.reopen(commitmentId, time.now())) {
            tell("reopen-deed", deed, commitmentId);
        }
    }

    private void doneBy(PracticalDeed deed, CommitmentSnapshot commitment) {
        UUID commitmentId = UUID.fromString(commitment.commitmentId());
        String result = commitment.result();
        if (result != null && deed.settle(DeedState.DONE, PracticalDeed.outcomeOf(result), time.today(), time.now())) {
            tell("settle-deed", deed, commitmentId);
        }
    }

    private void tell(String action, PracticalDeed deed, UUID commitment) {
        record(action, deed, commitment);
        outbox.record(DeedEvents.told(deed, points.require(deed.contactPointId())));
    }

    private void record(String action, PracticalDeed deed, UUID commitment) {
        changeLog.record(
                RECTIFICATION, action, "practical-deed", deed.id().toString(), Map.of("commitment", commitment.toString()));
    }
}
