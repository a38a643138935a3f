package org.huiyin.rectification.satisfaction;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** Codes are made for a survey and shown this once (SAT-1), to somebody who did not do the work (TRU-4). */
@ApplicationScoped
class IssueBallotCodes {

    private final PanacheSurveys surveys;
    private final PanacheItems items;
    private final BallotBox box;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;

    IssueBallotCodes(
            PanacheSurveys surveys, PanacheItems items, BallotBox box, Jurisdiction jurisdiction, ChangeLog changes) {
        this.surveys = surveys;
        this.items = items;
        this.box = box;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
    }

    @Transactional
    Outcome<List<BallotCode>> issue(UUID id, int count, Caller caller) {
        Survey survey = surveys.requireForMove(id);
        Act act = jurisdiction.asSorterOrSupervisor(caller, survey.organizationCode());
        return items.require(survey.itemId())
                .surveyedBy(act)
                .then(item -> survey.issueCodes(count, act))
                .map(open -> Stream.generate(BallotCode::random).distinct().limit(count).toList())
                .whenMade(codes -> box.add(survey.id(), codes))
                .whenMade(codes -> changes.record(
                        caller, "issue-ballot-codes", "survey", id.toString(), Map.of("count", count)));
    }
}
