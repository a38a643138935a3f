package org.huiyin.opinions.contactpoints;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;

/** Says what became of a practical deed (CAM-5). */
@ApplicationScoped
class SettleDeed {

    private final PracticalDeeds deeds;
    private final ContactPoints points;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    SettleDeed(
            PracticalDeeds deeds, ContactPoints points, Outbox outbox, ChangeLog changeLog, DistrictTime time) {
        this.deeds = deeds;
        this.points = points;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Settled(PracticalDeed deed) implements Outcome {}

        record Refused(DeedState state, List<DeedState> allowed) implements Outcome {}
    }

    /** @param words what was done, or why it is not */
    @Transactional
    Outcome settle(Caller caller, UUID contactPointId, UUID deedId, DeedState as, String words) {
        PracticalDeed deed = deeds.findForUpdate(deedId)
                .filter(found -> found.contactPointId().equals(contactPointId))
                .orElseThrow(() -> ProblemException.notFound("practical deed"));
        DeedState before = deed.state();
        if (!deed.settle(as, words, time.today(), time.now())) {
            return new Outcome.Refused(before, DeedLife.nextOf(before));
        }
        changeLog.record(
                caller, "settle-deed", "practical-deed", deedId.toString(), Map.of("before", before, "after", as));
        deeds.flush();
        outbox.record(DeedEvents.told(deed, points.require(contactPointId)));
        return new Outcome.Settled(deed);
    }
}
