package org.huiyin.rectification.lookback;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.planning.PlannedFindings;
import org.huiyin.rectification.supervision.OrderId;
import org.huiyin.rectification.supervision.OrderedFindings;

/** A finding whose order was withdrawn, or whose item was removed, is open again: it may become another (SUP-3). */
@ApplicationScoped
class ReopenFinding implements OrderedFindings, PlannedFindings {

    private final PanacheLookBackFindings findings;
    private final FindingJournal journal;

    ReopenFinding(PanacheLookBackFindings findings, FindingJournal journal) {
        this.findings = findings;
        this.journal = journal;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopen(UUID finding, OrderId order, Caller caller) {
        LookBackFinding ordered = findings.requireForMove(finding);
        ordered.reopen();
        journal.reopened(ordered, null, Map.of("order", order.value()), caller);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopen(UUID item, Caller caller) {
        findings.plannedAs(item).ifPresent(planned -> {
            planned.reopen();
            journal.reopened(planned, item, Map.of("item", item), caller);
        });
    }
}
