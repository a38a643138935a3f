package org.huiyin.rectification.lookback;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;

/** An organization was merged or dissolved: running look-backs over organizations go on without it (SUP-3). */
@ApplicationScoped
public class DropGoneOrganizations {

    private static final Caller SYSTEM = Caller.system("rectification-service");

    private final PanacheLookBacks lookBacks;
    private final LookBackSubjects subjects;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;

    DropGoneOrganizations(
            PanacheLookBacks lookBacks, LookBackSubjects subjects, Jurisdiction jurisdiction, ChangeLog changes) {
        this.lookBacks = lookBacks;
        this.subjects = subjects;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
    }

    @Transactional
    public void drop(String organization) {
        Act act = jurisdiction.asSystem(SYSTEM);
        subjects.dueOf(organization).forEach(subject -> drop(subject, act));
    }

    /** One that was answered, or whose look-back ended, before the lock was ours stays as it is. */
    private void drop(LookBackSubject subject, Act act) {
        LookBack lookBack = lookBacks.requireForMove(subject.lookBackId());
        subjects.getEntityManager().refresh(subject);
        if (subject.isDue()) {
            lookBack.drop(act).whenMade(dropped -> {
                subject.drop(act);
                changes.record(SYSTEM, "drop-from-look-back", "look-back", lookBack.id().toString(), Map.of(
                        "organization", subject.organizationCode(), "state", lookBack.state()));
            });
        }
    }
}
