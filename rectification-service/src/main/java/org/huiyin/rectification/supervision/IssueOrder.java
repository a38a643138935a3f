package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.workday.WorkdayCalendar;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.ItemState;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.directory.PanacheOrganizations;
import org.huiyin.rectification.directory.Succession;
import org.huiyin.rectification.directory.WorkingDays;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/**
 * A supervisor orders an organization of the group to correct something by a day (SUP-2); of itself, or because of a
 * finding. TRU-4: not about work of their own.
 */
@ApplicationScoped
public class IssueOrder {

    private final PanacheOrders orders;
    private final PanacheItems items;
    private final PanacheAssignments assignments;
    private final PanacheOrganizations organizations;
    private final PanacheCampaigns campaigns;
    private final Succession succession;
    private final Jurisdiction jurisdiction;
    private final WorkingDays workingDays;
    private final EscalationPolicy policy;
    private final OrderClocks clocks;
    private final OrderJournal journal;

    IssueOrder(
            PanacheOrders orders,
            PanacheItems items,
            PanacheAssignments assignments,
            PanacheOrganizations organizations,
            PanacheCampaigns campaigns,
            Succession succession,
            Jurisdiction jurisdiction,
            WorkingDays workingDays,
            EscalationPolicy policy,
            OrderClocks clocks,
            OrderJournal journal) {
        this.orders = orders;
        this.items = items;
        this.assignments = assignments;
        this.organizations = organizations;
        this.campaigns = campaigns;
        this.succession = succession;
        this.jurisdiction = jurisdiction;
        this.workingDays = workingDays;
        this.policy = policy;
        this.clocks = clocks;
        this.journal = journal;
    }

    /**
     * @throws ProblemException 400 for a field of the order that cannot be, 403 for an organization that is not the
     *     caller's to supervise
     */
    @Transactional
    public Outcome<SupervisionOrder> issue(NewOrder wanted, Caller caller) {
        if (!organizations.isKnown(succession.actingFor(wanted.organizationCode()))) {
            throw unknown("/organizationCode", "organization");
        }
        Act act = jurisdiction.asSupervisor(caller, wanted.organizationCode());
        @Nullable Item item = itemOf(wanted);
        if (item != null && item.wasDoneBy(act)) {
            return Outcome.refused(new Refusal.OwnWork(OrderMove.ISSUE.name()));
        }
        WorkdayCalendar calendar = workingDays.calendar();
        LocalDate usual = calendar.endOfTerm(act.today(), policy.acknowledgeWithin());
        OrderTerms terms = termsOf(wanted, usual, act, calendar);
        UUID group = groupOf(act, wanted.organizationCode());
        SupervisionOrder order =
                SupervisionOrder.issued(originOf(wanted, item, group), wanted.demand(), wanted.basis(), terms, act);
        orders.persist(order);
        clocks.awaitAcknowledgement(
                order, act.today(), terms.acknowledgeBy().equals(usual) ? policy.acknowledgeWithin() : null);
        journal.note(order, OrderMove.ISSUE, act, caller, wanted.demand(), EventCatalogue.SUPERVISION_ORDER_ISSUED);
        return Outcome.made(order);
    }

    private static OrderTerms termsOf(NewOrder wanted, LocalDate usual, Act act, WorkdayCalendar calendar) {
        @Nullable Integer within = null;
        LocalDate correctBy;
        switch (wanted.deadline()) {
            case NewOrder.OnDay(LocalDate day) -> correctBy = day;
            case NewOrder.WithinWorkingDays(int count) -> {
                within = count;
                correctBy = calendar.endOfTerm(act.today(), count);
            }
        }
        if (correctBy.isBefore(act.today())) {
            throw ProblemException.invalidField("/correctBy", "out-of-range", "Give today or a later day.");
        }
        // An urgent order is acknowledged by its own deadline.
        LocalDate acknowledgeBy = correctBy.isBefore(usual) ? correctBy : usual;
        LocalDate last = within != null && correctBy.isAfter(usual) ? correctBy : usual;
        boolean isKnown = calendar.unknownYears(act.today(), last).isEmpty();
        return new OrderTerms(acknowledgeBy, correctBy, within, isKnown);
    }

    /** In whose name: that of the supervisor's own group, or of the one in whose place they act. */
    private UUID groupOf(Act act, String organization) {
        List<String> codes =
                Stream.of(organization, succession.actingFor(organization)).distinct().toList();
        return Stream.concat(Stream.of(act.doer()), Stream.ofNullable(act.deputyship().onBehalfOf()))
                .flatMap(member -> codes.stream().flatMap(code -> assignments.groupsOf(member, code).stream()))
                .findFirst()
                .orElseThrow();
    }

    private OrderOrigin originOf(NewOrder wanted, @Nullable Item item, UUID group) {
        @Nullable UUID campaign = wanted.campaignId() == null && item != null ? item.campaignId() : wanted.campaignId();
        if (campaign != null && !campaigns.isKnown(campaign)) {
            throw unknown("/campaignId", "campaign");
        }
        boolean isPublic = item == null || items.count("id = ?1 and origin.publicVisible", item.id().value()) == 1;
        return new OrderOrigin(
                wanted.organizationCode(), campaign, wanted.itemId(), wanted.findingId(), isPublic, group);
    }

    private @Nullable Item itemOf(NewOrder wanted) {
        if (wanted.itemId() == null) {
            return null;
        }
        Item item = items.findById(wanted.itemId());
        if (item == null || isOnlyPlanned(item) || !isOf(item, succession.actingFor(wanted.organizationCode()))) {
            throw unknown("/commitmentId", "commitment of this organization");
        }
        if (wanted.campaignId() != null && !wanted.campaignId().equals(item.campaignId())) {
            throw ProblemException.invalidField("/campaignId", "unknown-value", "The commitment is of another one.");
        }
        return item;
    }

    /** What is planned may still be removed: until it is promised, an order is about the organization. */
    private boolean isOnlyPlanned(Item item) {
        return items.count("id = ?1 and state = ?2", item.id().value(), ItemState.PLANNED) == 1;
    }

    /** Whatever was promised before a merger is its successor's to keep (CAM-1). */
    private boolean isOf(Item item, String acting) {
        return item.organizations().stream().map(succession::actingFor).anyMatch(acting::equals);
    }

    private static ProblemException unknown(String pointer, String what) {
        return ProblemException.invalidField(pointer, "unknown-value", "There is no such " + what + ".");
    }
}
