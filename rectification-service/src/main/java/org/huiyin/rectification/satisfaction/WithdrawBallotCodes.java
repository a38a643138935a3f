package org.huiyin.rectification.satisfaction;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/**
 * Codes that were left over, or whose sheet was lost, work no more and may be replaced (SAT-1). Of a lost code nobody
 * knows which it is: then all that are unused are withdrawn.
 */
@ApplicationScoped
class WithdrawBallotCodes {

    private final PanacheSurveys surveys;
    private final PanacheItems items;
    private final BallotBox box;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;

    WithdrawBallotCodes(
            PanacheSurveys surveys, PanacheItems items, BallotBox box, Jurisdiction jurisdiction, ChangeLog changes) {
        this.surveys = surveys;
        this.items = items;
        this.box = box;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
    }

    /** @return how many were withdrawn; used ones and strange ones are not */
    @Transactional
    Outcome<Integer> withdraw(UUID id, List<BallotCode> codes, Caller caller) {
        return withdraw(id, caller, survey -> box.withdraw(survey, codes));
    }

    @Transactional
    Outcome<Integer> withdrawAll(UUID id, Caller caller) {
        return withdraw(id, caller, box::withdrawAll);
    }

    private interface Taking {
        int take(SurveyId survey);
    }

    private Outcome<Integer> withdraw(UUID id, Caller caller, Taking taking) {
        Survey survey = surveys.requireForMove(id);
        Act act = jurisdiction.asSorterOrSupervisor(caller, survey.organizationCode());
        return items.require(survey.itemId())
                .surveyedBy(act)
                .then(item -> survey.mayWithdrawCodes())
                .map(open -> taking.take(open.id()))
                .whenMade(count -> survey.codesWithdrawn(count, act))
                .whenMade(count -> changes.record(
                        caller, "withdraw-ballot-codes", "survey", id.toString(), Map.of("count", count)));
    }
}
