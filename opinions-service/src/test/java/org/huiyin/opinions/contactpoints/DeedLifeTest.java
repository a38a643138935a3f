package org.huiyin.opinions.contactpoints;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** CAM-5: what is promised is done or dropped, once. */
class DeedLifeTest {

    @Test
    void settlesAPromiseInOneOfTwoWays() {
        assertThat(DeedLife.nextOf(DeedState.PROMISED)).containsExactly(DeedState.DONE, DeedState.DROPPED);
    }

    @Test
    void leavesWhatIsSettled() {
        assertThat(DeedLife.nextOf(DeedState.DONE)).isEmpty();
        assertThat(DeedLife.allows(DeedState.DROPPED, DeedState.DONE)).isFalse();
    }

    @Test
    void isOpenAgainWhereItWasDoneAlone() {
        assertThat(Stream.of(DeedState.values()).filter(DeedLife::isOpenAgainFrom)).containsExactly(DeedState.DONE);
        assertThat(DeedLife.allows(DeedState.DONE, DeedState.PROMISED)).isFalse();
    }
}
