package org.huiyin.rectification.satisfaction;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** A supervisor, or the campaign office, asks people what they think of a published result (SAT-1). */
@ApplicationScoped
class OpenSurvey {

    private final PanacheSurveys surveys;
    private final PanacheItems items;
    private final PanacheCampaigns campaigns;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;

    OpenSurvey(
            PanacheSurveys surveys,
            PanacheItems items,
            PanacheCampaigns campaigns,
            Jurisdiction jurisdiction,
            ChangeLog changes) {
        this.surveys = surveys;
        this.items = items;
        this.campaigns = campaigns;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
    }

    @Transactional
    Outcome<Survey> open(UUID itemId, SurveyRequest request, Caller caller) {
        Item item = items.requireForMove(itemId);
        Act act = jurisdiction.asSorterOrSupervisor(caller, item.leadOrganization());
        SurveyDesign design = request.designOf(
                act.today(), campaigns.policyOf(item.campaignId()).fewestBallots());
        return item.rateable()
                .then(rateable -> rateable.surveyedBy(act))
                .then(this::notRunning)
                .map(rateable -> Survey.open(rateable, design, act))
                .whenMade(surveys::persistAndFlush)
                .whenMade(survey -> changes.record(
                        caller, "open-survey", "survey", survey.id().value().toString(), Map.of("item", itemId)));
    }

    /** One survey of an item at a time. */
    private Outcome<Item> notRunning(Item item) {
        return surveys.isRunningFor(item.id().value())
                ? Outcome.refused(new Refusal.SurveyRunning())
                : Outcome.made(item);
    }
}
