package org.huiyin.rectification.lookback;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.supervision.NewOrder;

/** Something that is not as it should be; it becomes an order or an item, at most once (SUP-3). */
@Entity
@Table(name = "look_back_finding")
public class LookBackFinding {

    @Id
    private UUID id;
    private UUID lookBackId;
    private UUID subjectId;
    private UUID campaignId;
    private String organizationCode;
    private @Nullable UUID itemId;
    private String questionCode;
    private String question;
    private String text;
    private LocalDate foundOn;
    private String foundBy;
    private @Nullable UUID orderId;
    private @Nullable UUID plannedItemId;
    @Version
    private long version;

    protected LookBackFinding() {}

    static LookBackFinding of(LookBack lookBack, LookBackSubject subject, Question asked, String text, Act act) {
        LookBackFinding finding = new LookBackFinding();
        finding.id = TimeOrderedId.next();
        finding.lookBackId = lookBack.id();
        finding.subjectId = subject.id();
        finding.campaignId = lookBack.campaignId();
        finding.organizationCode = subject.organizationCode();
        finding.itemId = subject.itemId();
        finding.questionCode = asked.code();
        finding.question = asked.text();
        finding.text = text;
        finding.foundOn = act.today();
        finding.foundBy = act.doer();
        return finding;
    }

    /** Whether it may still be turned into something. */
    Outcome<LookBackFinding> open() {
        if (orderId != null) {
            return Outcome.refused(new Refusal.FindingTurned(true, orderId));
        }
        return plannedItemId != null
                ? Outcome.refused(new Refusal.FindingTurned(false, plannedItemId))
                : Outcome.made(this);
    }

    /** By virtue of the question that was not met; the demand is the finding, unless it says more. */
    NewOrder asOrder(String lookBackTitle, @Nullable String demand, NewOrder.Deadline deadline) {
        return new NewOrder(
                organizationCode, campaignId, itemId, id, demand == null ? text : demand,
                "回头看（%s · %s）".formatted(lookBackTitle, question), deadline);
    }

    LookBackFinding orderedAs(UUID order) {
        orderId = order;
        return this;
    }

    /** The order was withdrawn, or the item removed. */
    void reopen() {
        orderId = null;
        plannedItemId = null;
    }

    void plannedAs(UUID item) {
        plannedItemId = item;
    }

    UUID id() {
        return id;
    }

    UUID lookBackId() {
        return lookBackId;
    }

    String organizationCode() {
        return organizationCode;
    }

    @Nullable UUID itemId() {
        return itemId;
    }

    /** As an item's problem says it: from where, which question, what was found. */
    String asProblem(String lookBackTitle) {
        return "回头看（%s · %s）：%s".formatted(lookBackTitle, question, text);
    }

    LookBackFindingView view() {
        return new LookBackFindingView(
                id, lookBackId, subjectId, campaignId, organizationCode, itemId, questionCode, question, text, foundOn,
                foundBy, orderId, plannedItemId);
    }

    long version() {
        return version;
    }
}
