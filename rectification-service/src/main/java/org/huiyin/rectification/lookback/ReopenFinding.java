package org.huiyin.rectification.lookback;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.supervision.OrderId;
import org.huiyin.rectification.supervision.OrderedFindings;

/** A finding whose order was withdrawn is open again: it may become another order, or an item (SUP-3). */
@ApplicationScoped
class ReopenFinding implements OrderedFindings {

    private final PanacheLookBackFindings findings;
    private final ChangeLog changes;

    ReopenFinding(PanacheLookBackFindings findings, ChangeLog changes) {
        this.findings = findings;
        this.changes = changes;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopen(UUID finding, OrderId order, Caller caller) {
        findings.requireForMove(finding).reopen();
        changes.record(
                caller, "reopen-look-back-finding", "look-back-finding", finding.toString(), Map.of("order", order.value()));
    }
}
