package org.huiyin.rectification.lookback;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.planning.TakeUpProblem;

/**
 * An officer takes a finding up as an item of a plan that may still be changed (SUP-3): of the organization in which it
 * was found, or of the one that acts for it since a merger. Of no third one: they act for both.
 */
@ApplicationScoped
class PlanFinding {

    private final PanacheLookBackFindings findings;
    private final PanacheLookBacks lookBacks;
    private final TakeUpProblem takeUpProblem;
    private final PanacheItems items;
    private final Jurisdiction jurisdiction;
    private final FindingJournal journal;

    PlanFinding(
            PanacheLookBackFindings findings,
            PanacheLookBacks lookBacks,
            TakeUpProblem takeUpProblem,
            PanacheItems items,
            Jurisdiction jurisdiction,
            FindingJournal journal) {
        this.findings = findings;
        this.lookBacks = lookBacks;
        this.takeUpProblem = takeUpProblem;
        this.items = items;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<LookBackFinding> plan(UUID id, UUID plan, Caller caller) {
        LookBackFinding finding = findings.requireForMove(id);
        jurisdiction.asOfficer(caller, finding.organizationCode());
        String origin = lookBacks.require(finding.lookBackId()).title();
        return finding.open()
                .then(open -> takeUpProblem.takeUp(plan, finding.asProblem(origin), caller))
                .map(item -> planned(finding, item))
                .whenMade(turned -> journal.turned(turned, "plan-look-back-finding", Map.of("plan", plan), caller));
    }

    private LookBackFinding planned(LookBackFinding finding, Item item) {
        if (finding.itemId() != null && items.isOfPerson(finding.itemId()) && !items.isOfPerson(item.id().value())) {
            throw ProblemException.invalidField(
                    "/planId", "about-person", "What was found at a person's item belongs in a plan of that person.");
        }
        finding.plannedAs(item.id().value());
        return finding;
    }
}
