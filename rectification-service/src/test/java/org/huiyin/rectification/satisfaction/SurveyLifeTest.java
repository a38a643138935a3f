package org.huiyin.rectification.satisfaction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.commitment.CommitmentItems;
import org.huiyin.rectification.commitment.Consequence;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.ActMother;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.assertj.core.api.Assertions.assertThat;

/** SAT-1, SAT-2. */
class SurveyLifeTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 15);
    private static final Act SORTER = ActMother.as(Capacity.SORTER);
    private static final Tally ENOUGH = new Tally(8, 1, 1);

    private final Survey survey = Survey.open(
            CommitmentItems.published(), design(SurveyMethod.OPEN, List.of()), ActMother.as(Capacity.SUPERVISOR));

    @ParameterizedTest
    @EnumSource(Capacity.class)
    void isClosedBySupervisorsSortersAndTheCalendarOnly(Capacity capacity) {
        Outcome<Survey> outcome = survey.close(ENOUGH, Consequence.NONE, ActMother.as(capacity));

        boolean may = Set.of(Capacity.SUPERVISOR, Capacity.SORTER, Capacity.SYSTEM).contains(capacity);
        assertThat(survey.hasResult()).isEqualTo(may);
        if (!may) {
            assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.NotInThisCapacity("CLOSING", capacity)));
        }
    }

    @Test
    void staysOpenWithTooFewBallotsAndSaysSo() {
        tooFew(LAST_DAY.plusDays(1));

        SurveyView view = survey.view();
        assertThat(view.state()).isEqualTo(SurveyState.OPEN);
        assertThat(view.consequence()).isEqualTo(Consequence.TOO_FEW_BALLOTS);
        assertThat(view.extensions()).isEqualTo(1);
        assertThat(view.satisfied()).isNull();
        assertThat(survey.takeBallot(ActMother.TODAY)).isEqualTo(Outcome.made(survey));
    }

    @Test
    @DisplayName("SAT-2: while people may still vote, too few ballots neither close nor extend it")
    void waitsForItsLastDay() {
        Outcome<Survey> outcome =
                survey.close(new Tally(9, 0, 0), Consequence.TOO_FEW_BALLOTS, ActMother.as(Capacity.SORTER, LAST_DAY));

        assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.TooFewBallots(LAST_DAY)));
        SurveyView view = survey.view();
        assertThat(view.consequence()).isNull();
        assertThat(view.extensions()).isZero();
        assertThat(view.lastDay()).isEqualTo(LAST_DAY);
    }

    @ParameterizedTest
    @EnumSource(Capacity.class)
    @DisplayName("SAT-2: it is given up by people who may hold it, with the reason, and never by the calendar")
    void isAbandonedByPeopleWithAReason(Capacity capacity) {
        tooFew(LAST_DAY.plusDays(1));

        Outcome<Survey> outcome = survey.abandon("到场代表不足", ActMother.as(capacity, LAST_DAY.plusDays(2)));

        boolean may = Set.of(Capacity.SUPERVISOR, Capacity.SORTER).contains(capacity);
        SurveyView view = survey.view();
        assertThat(view.state()).isEqualTo(may ? SurveyState.ABANDONED : SurveyState.OPEN);
        assertThat(view.abandonmentReason()).isEqualTo(may ? "到场代表不足" : null);
        assertThat(view.abandonedOn()).isEqualTo(may ? LAST_DAY.plusDays(2) : null);
        assertThat(view.consequence()).isEqualTo(may ? null : Consequence.TOO_FEW_BALLOTS);
        assertThat(survey.hasResult()).isFalse();
        if (!may) {
            assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.NotInThisCapacity("ABANDONMENT", capacity)));
        }
    }

    @Test
    @DisplayName("SAT-2: it is extended before it is given up, on the day after its last one, too")
    void isNotAbandonedBeforeItWasExtended() {
        Outcome<Survey> outcome =
                survey.abandon("到场代表不足", ActMother.as(Capacity.SUPERVISOR, LAST_DAY.plusDays(1)));

        assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.TooFewBallots(LAST_DAY)));
        assertThat(survey.view().state()).isEqualTo(SurveyState.OPEN);
        assertThat(survey.view().abandonedOn()).isNull();
    }

    @Test
    void takesNothingOnceClosed() {
        survey.close(ENOUGH, Consequence.NONE, ActMother.as(Capacity.SORTER));

        assertThat(survey.takeBallot(ActMother.TODAY))
                .isEqualTo(Outcome.refused(new Refusal.IllegalMove(Stateful.SURVEY, "BALLOT", "CLOSED", List.of())));
        assertThat(survey.issueCodes(5, ActMother.as(Capacity.SORTER)))
                .isEqualTo(Outcome.refused(new Refusal.IllegalMove(Stateful.SURVEY, "BALLOT_CODES", "CLOSED", List.of())));
        assertThat(survey.close(ENOUGH, Consequence.NONE, ActMother.as(Capacity.SORTER)))
                .isEqualTo(Outcome.refused(new Refusal.IllegalMove(Stateful.SURVEY, "CLOSING", "CLOSED", List.of())));
    }

    @Test
    @DisplayName("SAT-2: ballots are taken until midnight in Shanghai at the end of the last day, and not a moment later")
    void takesBallotsUntilMidnight() {
        Instant lastMoment = Instant.parse("2026-04-15T15:59:59.999999Z");
        LocalDate before = new DistrictTime(Clock.fixed(lastMoment, ZoneOffset.UTC)).today();
        LocalDate after = new DistrictTime(Clock.fixed(lastMoment.plusNanos(1_000), ZoneOffset.UTC)).today();

        assertThat(survey.takeBallot(before)).isEqualTo(Outcome.made(survey));
        assertThat(survey.takeBallot(after)).isEqualTo(Outcome.refused(new Refusal.SurveyOver(LAST_DAY)));
        assertThat(survey.issueCodes(1, ActMother.as(Capacity.SORTER, after)))
                .isEqualTo(Outcome.refused(new Refusal.SurveyOver(LAST_DAY)));
    }

    @Test
    @DisplayName("SAT-2: each extension is recorded with its day and until when")
    void recordsExtensions() {
        // when
        tooFew(LAST_DAY.plusDays(1));
        tooFew(LAST_DAY.plusDays(1));
        tooFew(LAST_DAY.plusDays(9));

        // then
        SurveyView view = survey.view();
        assertThat(view.extensions()).isEqualTo(2);
        assertThat(view.prolongations()).containsExactly(
                new Extension(LAST_DAY.plusDays(1), LAST_DAY.plusDays(8)),
                new Extension(LAST_DAY.plusDays(9), LAST_DAY.plusDays(16)));
        assertThat(view.lastDay()).isEqualTo(LAST_DAY.plusDays(16));
        assertThat(survey.takeBallot(LAST_DAY.plusDays(16))).isEqualTo(Outcome.made(survey));
    }

    @Test
    @DisplayName("SAT-1: no more codes than people who are asked; what is withdrawn may be made again")
    void givesOutNoMoreCodesThanPeopleAreAsked() {
        // given
        Survey among = Survey.open(CommitmentItems.published(), design(SurveyMethod.REPRESENTATIVES, List.of(
                new Invited(RepresentativeKind.RESIDENT, 20), new Invited(RepresentativeKind.PARTY_DELEGATE, 5))), SORTER);
        assertThat(among.issueCodes(20, SORTER)).isEqualTo(Outcome.made(among));

        // then
        assertThat(among.issueCodes(6, SORTER)).isEqualTo(Outcome.refused(new Refusal.BallotCodesExhausted(25, 5)));
        among.codesWithdrawn(1, SORTER);
        assertThat(among.issueCodes(6, SORTER)).isEqualTo(Outcome.made(among));
        assertThat(among.issueCodes(1, SORTER)).isEqualTo(Outcome.refused(new Refusal.BallotCodesExhausted(25, 0)));
    }

    @Test
    @DisplayName("SAT-1: a random sample is drawn once, before any code, and only where one is asked for")
    void drawsASampleOnceBeforeAnyCode() {
        Survey random = Survey.open(CommitmentItems.published(), design(SurveyMethod.RANDOM_SAMPLE, List.of()), SORTER);

        assertThat(survey.drawSample(5, SORTER)).isEqualTo(Outcome.refused(new Refusal.SampleNotWanted()));
        assertThat(random.issueCodes(5, SORTER)).isEqualTo(Outcome.refused(new Refusal.SampleNotDrawn()));
        assertThat(random.drawSample(5, SORTER)).isEqualTo(Outcome.made(random));
        assertThat(random.drawSample(5, SORTER)).isEqualTo(Outcome.refused(new Refusal.SampleDrawn()));
        assertThat(random.issueCodes(5, SORTER)).isEqualTo(Outcome.made(random));
    }

    private void tooFew(LocalDate today) {
        survey.close(new Tally(9, 0, 0), Consequence.TOO_FEW_BALLOTS, ActMother.as(Capacity.SYSTEM, today));
    }

    private static SurveyDesign design(SurveyMethod method, List<Invited> invited) {
        return new SurveyDesign(method, "测评", null, LAST_DAY, invited);
    }
}
