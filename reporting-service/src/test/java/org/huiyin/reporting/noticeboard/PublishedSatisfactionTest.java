package org.huiyin.reporting.noticeboard;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.rectification.CommitmentSnapshot.Satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedSatisfactionTest {

    @Test
    void showsEveryCountWhenNoneIsSmall() {
        PublishedSatisfaction published = published(20, 10, 5);

        assertThat(published.withheld()).isFalse();
        assertThat(published.ballots()).isEqualTo(35);
        assertThat(published.dissatisfied()).isEqualTo(5);
    }

    @Test
    void showsAZeroForItTellsOfNobody() {
        assertThat(published(20, 10, 0).withheld()).isFalse();
    }

    @Test
    void withholdsEverythingWhenTooFewTookPart() {
        PublishedSatisfaction published = published(2, 1, 1);

        assertThat(published.withheld()).isTrue();
        assertThat(published.ballots()).isNull();
        assertThat(published.satisfied()).isNull();
        assertThat(published.fairlySatisfied()).isNull();
        assertThat(published.dissatisfied()).isNull();
    }

    @Test
    void withholdsTheOthersWithASmallCount() {
        PublishedSatisfaction published = published(20, 8, 2);

        assertThat(published.ballots()).isEqualTo(30);
        assertThat(published.satisfied()).isNull();
        assertThat(published.fairlySatisfied()).isNull();
        assertThat(published.dissatisfied()).isNull();
    }

    @Test
    @DisplayName("REP-7: 6, 5 and 1 of 12: had 6 been shown, the consequence NONE would have told the 1")
    void withholdsWhatTheConsequenceWouldGiveAway() {
        assertThat(published(6, 5, 1).satisfied()).isNull();
    }

    @Test
    void withholdsAllCountsWhenTheSmallOnesTogetherAreSmall() {
        PublishedSatisfaction published = published(20, 2, 2);

        assertThat(published.ballots()).isEqualTo(24);
        assertThat(published.satisfied()).isNull();
        assertThat(published.fairlySatisfied()).isNull();
        assertThat(published.dissatisfied()).isNull();
    }

    @Test
    void doesNotHideASmallCountBehindAZero() {
        assertThat(published(28, 0, 2).satisfied()).isNull();
    }

    private static PublishedSatisfaction published(int satisfied, int fairly, int dissatisfied) {
        return PublishedSatisfaction.of(
                new Satisfaction(1, satisfied, fairly, dissatisfied, "NONE", LocalDate.of(2026, 7, 10)), 5);
    }
}
