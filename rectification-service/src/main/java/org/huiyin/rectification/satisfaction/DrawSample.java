package org.huiyin.rectification.satisfaction;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** Chance says who is asked (SAT-1), at the word of somebody who did not do the work (TRU-4). */
@ApplicationScoped
class DrawSample {

    private final PanacheSurveys surveys;
    private final PanacheItems items;
    private final PanacheSamples samples;
    private final PanacheCampaigns campaigns;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;

    DrawSample(
            PanacheSurveys surveys,
            PanacheItems items,
            PanacheSamples samples,
            PanacheCampaigns campaigns,
            Jurisdiction jurisdiction,
            ChangeLog changes) {
        this.surveys = surveys;
        this.items = items;
        this.samples = samples;
        this.campaigns = campaigns;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
    }

    /** @throws ProblemException 400 when fewer are asked than the campaign's fewest ballots (CAM-6) */
    @Transactional
    Outcome<SurveySample> draw(UUID id, SampleFrame frame, int size, Caller caller) {
        Survey survey = surveys.requireForMove(id);
        Act act = jurisdiction.asSorterOrSupervisor(caller, survey.organizationCode());
        requireEnough(size, survey);
        return items.require(survey.itemId())
                .surveyedBy(act)
                .then(item -> survey.drawSample(size, act))
                .map(open -> SurveySample.draw(open.id(), frame, size, act))
                .whenMade(samples::persist)
                .whenMade(sample -> changes.record(caller, "draw-sample", "survey", id.toString(), Map.of(
                        "frameSize", frame.size(), "sampleSize", size)));
    }

    private void requireEnough(int size, Survey survey) {
        int fewest = campaigns.policyOf(survey.campaignId()).fewestBallots();
        if (size < fewest) {
            throw ProblemException.invalidField(
                    "/sampleSize", "out-of-range", "Ask at least " + fewest + ": fewer ballots are no result.");
        }
    }
}
