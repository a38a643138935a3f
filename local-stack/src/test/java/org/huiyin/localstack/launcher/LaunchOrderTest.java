package org.huiyin.localstack.launcher;

import org.junit.jupiter.api.Test;

import org.huiyin.localstack.process.PartFailed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LaunchOrderTest {

    @Test
    void readsCommandAndOptions() {
        assertThat(LaunchOrder.parse("start", "--fresh"))
                .isEqualTo(new LaunchOrder(LaunchOrder.Command.START, true, true));
        assertThat(LaunchOrder.parse("start", "--no-demo"))
                .isEqualTo(new LaunchOrder(LaunchOrder.Command.START, false, false));
        assertThat(LaunchOrder.parse("infra")).isEqualTo(new LaunchOrder(LaunchOrder.Command.INFRA, false, true));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> LaunchOrder.parse("start", "--frehs")).isInstanceOf(PartFailed.class)
                .hasMessageContaining("--frehs");
        assertThatThrownBy(() -> LaunchOrder.parse("infra", "--no-demo")).isInstanceOf(PartFailed.class);
        assertThatThrownBy(() -> LaunchOrder.parse("dance")).isInstanceOf(PartFailed.class)
                .hasMessageContaining("dance");
        assertThatThrownBy(LaunchOrder::parse).isInstanceOf(PartFailed.class);
    }
}
