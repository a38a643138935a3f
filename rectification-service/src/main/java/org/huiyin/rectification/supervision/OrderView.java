package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.supervision.Escalation.EscalationView;

/**
 * An order to correct as a client sees it (SUP-2).
 *
 * @param groupId in whose name it was issued
 * @param allowedMoves what people may do next
 * @param acknowledgeBy last day to acknowledge it
 * @param correctBy last day for the correction
 * @param correctWithinWorkingDays the term, where one was given instead of a day
 * @param calendarKnown false where a working calendar was missing at the issue: the last days may yet move to later
 *     ones
 * @param report the latest one
 * @param returnReasons the latest ones
 * @param escalations every step, in order
 */
record OrderView(
        UUID id,
        String organizationCode,
        @Nullable UUID campaignId,
        @Nullable UUID commitmentId,
        @Nullable UUID findingId,
        UUID groupId,
        OrderState state,
        List<String> allowedMoves,
        String demand,
        String basis,
        LocalDate issuedOn,
        LocalDate acknowledgeBy,
        LocalDate correctBy,
        @Nullable Integer correctWithinWorkingDays,
        boolean calendarKnown,
        @Nullable LocalDate acknowledgedOn,
        @Nullable String report,
        @Nullable LocalDate reportedOn,
        @Nullable String returnReasons,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason,
        List<EscalationView> escalations,
        long version) {

    static OrderView of(OrderFacts order, List<Escalation> steps) {
        OrderOrigin origin = order.origin();
        OrderTerms terms = order.terms();
        return new OrderView(
                order.id(), origin.organizationCode(), origin.campaignId(), origin.itemId(), origin.findingId(),
                origin.groupId(), order.state(), OrderLife.TABLE.movesFrom(order.state()), order.demand(), order.basis(),
                order.issuedOn(), terms.acknowledgeBy(), terms.correctBy(), terms.correctWithin(), terms.calendarKnown(),
                order.acknowledgedOn(), order.report(), order.reportedOn(), order.returnReasons(), order.closedOn(),
                order.withdrawnOn(), order.withdrawalReason(), steps.stream().map(Escalation::view).toList(),
                order.version());
    }
}
