package org.huiyin.rectification.messaging;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.directory.CampaignSnapshot;
import org.huiyin.contracts.directory.OrganizationSnapshot;
import org.huiyin.contracts.directory.WorkingCalendarSnapshot;
import org.huiyin.contracts.opinions.PracticalDeedChanged;
import org.huiyin.contracts.opinions.ProblemAssigned;
import org.huiyin.kit.inbox.EventHandler;
import org.huiyin.kit.inbox.IncomingEvent;
import org.huiyin.rectification.directory.CampaignPolicy;
import org.huiyin.rectification.directory.Directory;
import org.huiyin.rectification.directory.Directory.KnownCalendar;
import org.huiyin.rectification.directory.Directory.KnownCampaign;
import org.huiyin.rectification.directory.Directory.KnownDeed;
import org.huiyin.rectification.directory.Directory.KnownOrganization;
import org.huiyin.rectification.directory.Directory.KnownProblem;

/** Puts what opinions-service told into the directory. */
@ApplicationScoped
class OpinionEventHandler implements EventHandler {

    private static final String ORGANIZATION_CHANGED = EventCatalogue.ORGANIZATION_CHANGED.type();
    private static final String CAMPAIGN_CHANGED = EventCatalogue.CAMPAIGN_CHANGED.type();
    private static final String PROBLEM_ASSIGNED = EventCatalogue.PROBLEM_ASSIGNED.type();
    private static final String DEED_PROMISED = EventCatalogue.PRACTICAL_DEED_PROMISED.type();
    private static final String DEED_SETTLED = EventCatalogue.PRACTICAL_DEED_SETTLED.type();
    private static final String CALENDAR_PUBLISHED = EventCatalogue.WORKING_CALENDAR_PUBLISHED.type();
    private static final Set<String> HANDLED = Set.of(
            ORGANIZATION_CHANGED, CAMPAIGN_CHANGED, PROBLEM_ASSIGNED, DEED_PROMISED, DEED_SETTLED, CALENDAR_PUBLISHED);

    private final Directory directory;

    OpinionEventHandler(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean handles(String type) {
        return HANDLED.contains(type);
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            if (event.type().equals(ORGANIZATION_CHANGED)) {
                directory.keep(organization(event.as(OrganizationSnapshot.class)));
            } else if (event.type().equals(CAMPAIGN_CHANGED)) {
                directory.keep(campaign(event.as(CampaignSnapshot.class)));
            } else if (event.type().equals(DEED_PROMISED) || event.type().equals(DEED_SETTLED)) {
                directory.keep(deed(event.as(PracticalDeedChanged.class)));
            } else if (event.type().equals(CALENDAR_PUBLISHED)) {
                directory.keep(calendar(event.as(WorkingCalendarSnapshot.class)));
            } else {
                directory.keep(problem(event.as(ProblemAssigned.class)));
            }
        }
    }

    private static KnownOrganization organization(OrganizationSnapshot told) {
        return new KnownOrganization(
                UUID.fromString(told.organizationId()), told.code(), told.name(), told.kind(), told.level(),
                told.parentCode(), told.batch(), told.active(), told.successorCode());
    }

    private static KnownCampaign campaign(CampaignSnapshot told) {
        CampaignSnapshot.Policy policy = told.policy();
        return new KnownCampaign(
                UUID.fromString(told.campaignId()), told.code(), told.name(), new CampaignPolicy(
                        policy.makeUpAbovePercent(), policy.redoAbovePercent(), policy.fewestBallots(),
                        policy.consultationDays(), policy.stalledAfterDays(), policy.smallestCell()));
    }

    private static KnownDeed deed(PracticalDeedChanged told) {
        return new KnownDeed(
                UUID.fromString(told.deedId()), UUID.fromString(told.contactPointId()), told.description(),
                told.organizationCode(), told.visitedOrganizationCode(), told.promisedOn(), told.state());
    }

    private static KnownCalendar calendar(WorkingCalendarSnapshot told) {
        return new KnownCalendar(told.year(), told.holidays(), told.workedWeekendDays());
    }

    private static KnownProblem problem(ProblemAssigned told) {
        return new KnownProblem(
                UUID.fromString(told.problemId()), UUID.fromString(told.campaignId()), told.title(), told.description(),
                told.categoryCode(), told.prominence(), told.organizationCode(), told.aboutIndividual(),
                told.opinionCount(), told.assignedOn());
    }
}
