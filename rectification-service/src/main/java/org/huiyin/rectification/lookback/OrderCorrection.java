package org.huiyin.rectification.lookback;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.supervision.IssueOrder;
import org.huiyin.rectification.supervision.NewOrder;

/** A supervisor of the assigned group orders that what was found be corrected by a day (SUP-2, SUP-3). */
@ApplicationScoped
class OrderCorrection {

    private final PanacheLookBackFindings findings;
    private final PanacheLookBacks lookBacks;
    private final IssueOrder issueOrder;
    private final Jurisdiction jurisdiction;
    private final FindingJournal journal;

    OrderCorrection(
            PanacheLookBackFindings findings,
            PanacheLookBacks lookBacks,
            IssueOrder issueOrder,
            Jurisdiction jurisdiction,
            FindingJournal journal) {
        this.findings = findings;
        this.lookBacks = lookBacks;
        this.issueOrder = issueOrder;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    /** @param demand absent: the finding itself */
    @Transactional
    Outcome<LookBackFinding> order(UUID id, @Nullable String demand, NewOrder.Deadline deadline, Caller caller) {
        LookBackFinding finding = findings.requireForMove(id);
        jurisdiction.asSupervisor(caller, finding.organizationCode());
        String origin = lookBacks.require(finding.lookBackId()).title();
        return finding.open()
                .then(open -> issueOrder.issue(open.asOrder(origin, demand, deadline), caller))
                .map(order -> finding.orderedAs(order.id().value()))
                .whenMade(turned -> journal.turned(
                        turned, "order-look-back-finding", Map.of("order", turned.view().orderId()), caller));
    }
}
