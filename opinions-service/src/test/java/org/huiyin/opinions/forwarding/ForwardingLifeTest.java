package org.huiyin.opinions.forwarding;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.opinions.forwarding.ForwardingLife.ForwardingMove.ACKNOWLEDGE;
import static org.huiyin.opinions.forwarding.ForwardingLife.ForwardingMove.WITHDRAW;

/** SRT-4: what can be done with a forwarding. */
class ForwardingLifeTest {

    @Test
    void isAcknowledgedOnceAndTakenBackAtAnyTime() {
        assertThat(ForwardingLife.allowedMoves(ForwardingState.FORWARDED)).containsExactly(ACKNOWLEDGE, WITHDRAW);
        assertThat(ForwardingLife.allowedMoves(ForwardingState.ACKNOWLEDGED)).containsExactly(WITHDRAW);
        assertThat(ForwardingLife.allowedMoves(ForwardingState.WITHDRAWN)).isEmpty();
        assertThat(ForwardingLife.steps()).hasSize(3).doesNotHaveDuplicates();
    }
}
