package org.huiyin.rectification.planning;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.rectification.PlanChanged;
import org.huiyin.contracts.rectification.PlanSnapshot;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.rectification.lifecycle.Act;

/** What is left behind by every move of a plan: a line of the change log (TRU-3), and an event where others care. */
@ApplicationScoped
class PlanJournal {

    private final ChangeLog changes;
    private final Outbox outbox;

    PlanJournal(ChangeLog changes, Outbox outbox) {
        this.changes = changes;
        this.outbox = outbox;
    }

    /** @param contract what the others are told */
    void note(Plan plan, PlanMove move, Act act, Caller caller, EventContract contract) {
        note(plan, "plan-" + move.name().toLowerCase(Locale.ROOT).replace('_', '-'), act, caller, Map.of());
        PlanFacts facts = plan.facts();
        PlanSnapshot snapshot = new PlanSnapshot(
                facts.id().toString(),
                facts.campaignId().toString(),
                facts.organizationCode(),
                facts.whose().subject().name(),
                facts.state().name(),
                facts.itemCount(),
                facts.consultationEndsOn());
        outbox.record(new OutgoingEvent(contract, "plan", facts.id(), plan::version, new PlanChanged(snapshot)));
    }

    /** A change that concerns nobody else. */
    void note(Plan plan, String action, Act act, Caller caller, Map<String, ?> details) {
        Map<String, Object> all = new LinkedHashMap<>(details);
        all.put("state", plan.state());
        all.put("capacity", act.capacity());
        plan.onBehalfOf(act).ifPresent(accountable -> all.put("onBehalfOf", accountable));
        changes.record(caller, action, "plan", plan.id().value().toString(), all);
    }
}
