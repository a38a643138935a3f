package org.huiyin.rectification.satisfaction;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.huiyin.rectification.commitment.CommitmentItems;
import org.huiyin.rectification.commitment.Consequence;
import org.huiyin.rectification.lifecycle.ActMother;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.assertj.core.api.Assertions.assertThat;

/** SAT-1, SAT-2. */
class SurveyLifeTest {

    private static final Tally ENOUGH = new Tally(8, 1, 1);

    private final Survey survey = Survey.open(
            CommitmentItems.published(), SurveyMethod.OPEN, "测评", null, ActMother.as(Capacity.SUPERVISOR));

    @ParameterizedTest
    @EnumSource(Capacity.class)
    void isClosedBySupervisorsAndSortersOnly(Capacity capacity) {
        Outcome<Survey> outcome = survey.close(ENOUGH, Consequence.NONE, ActMother.as(capacity));

        boolean may = capacity == Capacity.SUPERVISOR || capacity == Capacity.SORTER;
        assertThat(survey.hasResult()).isEqualTo(may);
        if (!may) {
            assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.NotInThisCapacity("CLOSING", capacity)));
        }
    }

    @Test
    void staysOpenWithTooFewBallotsAndSaysSo() {
        survey.close(new Tally(3, 0, 0), Consequence.TOO_FEW_BALLOTS, ActMother.as(Capacity.SORTER));

        SurveyView view = survey.view();
        assertThat(view.state()).isEqualTo(SurveyState.OPEN);
        assertThat(view.consequence()).isEqualTo(Consequence.TOO_FEW_BALLOTS);
        assertThat(view.extensions()).isEqualTo(1);
        assertThat(view.satisfied()).isNull();
        assertThat(survey.takeBallot()).isEqualTo(Outcome.made(survey));
    }

    @Test
    void takesNothingOnceClosed() {
        survey.close(ENOUGH, Consequence.NONE, ActMother.as(Capacity.SORTER));

        assertThat(survey.takeBallot())
                .isEqualTo(Outcome.refused(new Refusal.IllegalMove(Stateful.SURVEY, "BALLOT", "CLOSED", List.of())));
        assertThat(survey.issueCodes(5, ActMother.as(Capacity.SORTER)))
                .isEqualTo(Outcome.refused(new Refusal.IllegalMove(Stateful.SURVEY, "BALLOT_CODES", "CLOSED", List.of())));
        assertThat(survey.close(ENOUGH, Consequence.NONE, ActMother.as(Capacity.SORTER)))
                .isEqualTo(Outcome.refused(new Refusal.IllegalMove(Stateful.SURVEY, "CLOSING", "CLOSED", List.of())));
    }
}
