package org.huiyin.rectification.supervision;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.ActMother;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/** SUP-2, TRU-4: the life of an order, without a server. */
class OrderLifeTest {

    private static final Act OFFICER = ActMother.by("officer", Capacity.OFFICER);
    private static final Act SUPERVISOR = ActMother.by("supervisor", Capacity.SUPERVISOR);

    @Test
    void goesFromIssueToClosing() {
        SupervisionOrder order = issued();

        order.acknowledge(OFFICER);
        order.reportCorrection("已更新", OFFICER);
        order.close(SUPERVISOR);

        assertThat(order.state()).isEqualTo(OrderState.CLOSED);
        assertThat(order.facts().closedOn()).isEqualTo(SUPERVISOR.today());
    }

    @Test
    void isSentBackWithReasonsAndReportedAgain() {
        SupervisionOrder order = issued();
        order.acknowledge(OFFICER);
        order.reportCorrection("已更新", OFFICER);

        order.sendBack("制度未建立", null, SUPERVISOR);

        assertThat(order.state()).isEqualTo(OrderState.SENT_BACK);
        assertThat(order.terms().correctBy()).as("no other day was given").isEqualTo(OFFICER.today().plusDays(14));
        assertThat(order.reportCorrection("制度已建立", OFFICER)).isInstanceOf(Outcome.Made.class);
    }

    /** TRU-4. */
    @Test
    void isNeitherClosedNorSentBackNorWithdrawnByWhoeverCorrected() {
        SupervisionOrder order = issued();
        Act sameUser = ActMother.by("officer", Capacity.SUPERVISOR);
        order.acknowledge(OFFICER);
        order.reportCorrection("已更新", OFFICER);

        List<Outcome<SupervisionOrder>> outcomes = List.of(
                order.close(sameUser), order.sendBack("不到位", null, sameUser), order.withdraw("不需要", sameUser));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome)
                .isInstanceOfSatisfying(Outcome.Refused.class, refused ->
                        assertThat(refused.because()).isInstanceOf(Refusal.OwnWork.class)));
        assertThat(order.state()).isEqualTo(OrderState.CORRECTION_REPORTED);
    }

    @Test
    void wordsAndHelpChangeNothingButTheHistory() {
        SupervisionOrder order = issued();
        OrderFacts before = order.facts();

        order.help(SUPERVISOR);
        order.comment(OFFICER);

        assertThat(order.facts()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(OrderMove.class)
    void allowsNothingOnceItIsSettled(OrderMove move) {
        for (OrderState settled : List.of(OrderState.CLOSED, OrderState.WITHDRAWN)) {
            assertThat(OrderLife.TABLE.next(settled, move, Capacity.SUPERVISOR))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(OrderLife.TABLE.movesFrom(settled)).isEmpty();
        }
    }

    private static SupervisionOrder issued() {
        OrderOrigin origin = new OrderOrigin("DEMO-UNIT-01", null, null, null, true, UUID.randomUUID());
        OrderTerms terms = new OrderTerms(SUPERVISOR.today().plusDays(3), SUPERVISOR.today().plusDays(14), 10, true);
        return SupervisionOrder.issued(origin, "限期更新公示栏", "公示制度第三条", terms, SUPERVISOR);
    }
}
