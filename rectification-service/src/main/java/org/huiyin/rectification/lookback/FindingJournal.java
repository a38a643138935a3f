package org.huiyin.rectification.lookback;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.rectification.LookBackFindingChanged;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.rectification.commitment.PanacheItems;

/** What is left behind by every turn of a finding: a line of the change log (TRU-3), and an event without a word of it. */
@ApplicationScoped
class FindingJournal {

    private final PanacheItems items;
    private final ChangeLog changes;
    private final Outbox outbox;

    FindingJournal(PanacheItems items, ChangeLog changes, Outbox outbox) {
        this.items = items;
        this.changes = changes;
        this.outbox = outbox;
    }

    /** The change log tells of it with the answer. */
    void recorded(LookBackFinding finding) {
        tell(EventCatalogue.LOOK_BACK_FINDING_RECORDED, finding, null);
    }

    void turned(LookBackFinding finding, String action, Map<String, Object> into, Caller caller) {
        record(finding, action, into, caller);
        tell(EventCatalogue.LOOK_BACK_FINDING_TURNED, finding, null);
    }

    /** @param removed the item of a plan that it was */
    void reopened(LookBackFinding finding, @Nullable UUID removed, Map<String, Object> from, Caller caller) {
        record(finding, "reopen-look-back-finding", from, caller);
        tell(EventCatalogue.LOOK_BACK_FINDING_REOPENED, finding, removed);
    }

    private void record(LookBackFinding finding, String action, Map<String, Object> details, Caller caller) {
        changes.record(caller, action, "look-back-finding", finding.id().toString(), details);
    }

    private void tell(EventContract contract, LookBackFinding finding, @Nullable UUID removed) {
        LookBackFindingView facts = finding.view();
        boolean isPublic = Stream.of(facts.itemId(), facts.plannedItemId(), removed)
                .filter(Objects::nonNull)
                .noneMatch(items::isOfPerson);
        LookBackFindingChanged told = new LookBackFindingChanged(
                facts.id().toString(),
                facts.lookBackId().toString(),
                facts.campaignId().toString(),
                facts.organizationCode(),
                text(facts.itemId()),
                isPublic,
                facts.questionCode(),
                facts.foundOn(),
                text(facts.orderId()),
                text(facts.plannedItemId()));
        outbox.record(new OutgoingEvent(contract, "look-back-finding", facts.id(), finding::version, told));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
