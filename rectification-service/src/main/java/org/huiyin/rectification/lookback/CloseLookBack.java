package org.huiyin.rectification.lookback;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Outcome;

/** The campaign office ends a look-back before everything was answered (SUP-3). */
@ApplicationScoped
class CloseLookBack {

    private final PanacheLookBacks lookBacks;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;

    CloseLookBack(PanacheLookBacks lookBacks, Jurisdiction jurisdiction, ChangeLog changes) {
        this.lookBacks = lookBacks;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
    }

    @Transactional
    Outcome<LookBack> close(UUID id, Caller caller) {
        LookBack lookBack = lookBacks.requireForMove(id);
        return lookBack.close(jurisdiction.asSorter(caller))
                .whenMade(closed -> lookBacks.flush())
                .whenMade(closed -> changes.record(
                        caller, "close-look-back", "look-back", id.toString(), Map.of(
                                "answered", closed.view().answered(), "subjects", closed.view().subjects())));
    }
}
