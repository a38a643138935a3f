package org.huiyin.reporting.statistics;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.reporting.CommitmentMother;
import org.huiyin.reporting.DistrictMother;
import org.huiyin.reporting.OpinionMother;
import org.huiyin.reporting.Reports;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithRealParts
class RatesComponentTest {

    @Inject
    DistrictTime time;

    private final UUID campaign = DistrictMother.campaign();
    private LocalDate today;

    @BeforeEach
    void today() {
        today = time.today();
    }

    @Test
    void takesAsAnsweredInTimeWhatWasClosedByTheDayDue() {
        // given
        opinion().dueOn(today.minusDays(10)).answeredOn(today.minusDays(10)).publish();
        opinion().dueOn(today.minusDays(10)).answeredOn(today.minusDays(9)).publish();
        opinion().dueOn(today.minusDays(1)).publish();
        opinion().dueOn(today).publish();
        opinion().dueOn(today.plusDays(3)).answeredOn(today.minusDays(1)).publish();

        // then
        Reports.eventually(() -> {
            JsonPath rates = rates();
            assertThat(rates.getInt("answeredInTime.numerator")).isEqualTo(2);
            assertThat(rates.getInt("answeredInTime.denominator")).isEqualTo(4);
            assertThat(rates.getDouble("answeredInTime.percent")).isEqualTo(50.0);
        });
    }

    @Test
    void followsAnOpinionThatIsAnsweredAndSolvedAndNoLongerSolved() {
        // given
        OpinionMother opinion = opinion().dueOn(today.minusDays(1)).groupedInto(UUID.randomUUID().toString()).publish();
        opinion().dueOn(today.minusDays(1)).publish();
        opinion.answeredOn(today.minusDays(2)).solved(true).publish();
        Reports.eventually(() -> {
            assertThat(rates().getInt("solved.numerator")).isEqualTo(1);
            assertThat(rates().getInt("solved.denominator")).isEqualTo(1);
            assertThat(rates().getInt("answeredInTime.numerator")).isEqualTo(1);
        });

        // when
        opinion.solved(false).publish();

        // then
        Reports.eventually(() -> assertThat(rates().getInt("solved.numerator")).isZero());
        assertThat(rates().getInt("solved.denominator")).isEqualTo(1);
    }

    @Test
    @DisplayName("SRT-5, REP-4: an opinion that is open again is no longer answered")
    void followsAnOpinionThatIsOpenAgain() {
        // given
        OpinionMother opinion = opinion().dueOn(today.minusDays(1)).answeredOn(today.minusDays(2)).solved(true)
                .publish();
        Reports.eventually(() -> assertThat(rates().getInt("answeredInTime.numerator")).isEqualTo(1));

        // when
        opinion.answeredOn(null).solved(false).publish();

        // then
        Reports.eventually(() -> assertThat(rates().getInt("answeredInTime.numerator")).isZero());
        assertThat(rates().getInt("answeredInTime.denominator")).isEqualTo(1);
    }

    @Test
    @DisplayName("SRT-5, REP-4: a term that a question to the giver moved is not missed")
    void followsATermThatAQuestionMoved() {
        // given
        OpinionMother asked = opinion().dueOn(today.minusDays(1)).publish();
        Reports.eventually(() -> assertThat(rates().getInt("answeredInTime.denominator")).isEqualTo(1));

        // when
        asked.dueOn(today.plusDays(5)).publishAs(EventCatalogue.OPINION_REPLY_TERM_MOVED, 1);

        // then
        Reports.eventually(() -> assertThat(rates().getInt("answeredInTime.denominator")).isZero());
        asked.answeredOn(today).publishAs(EventCatalogue.OPINION_ANSWERED, 2);
        Reports.eventually(() -> {
            assertThat(rates().getInt("answeredInTime.numerator")).isEqualTo(1);
            assertThat(rates().getInt("answeredInTime.denominator")).isEqualTo(1);
        });
    }

    @Test
    void countsBallotsOfTheLatestSurveysThatHadAResult() {
        // given
        CommitmentMother repeated = CommitmentMother.commitmentIn(campaign).rated(2, 1, 17, "REDO").publish();
        CommitmentMother.commitmentIn(campaign).rated(10, 6, 4, "MAKE_UP").publish();
        CommitmentMother.commitmentIn(campaign).rated(1, 1, 1, "TOO_FEW_BALLOTS").publish();
        Reports.eventually(() -> assertThat(rates().getInt("satisfied.denominator")).isEqualTo(40));

        // when
        repeated.rated(20, 8, 2, "NONE").publish();

        // then
        Reports.eventually(() -> assertThat(rates().getInt("satisfied.numerator")).isEqualTo(44));
        assertThat(rates().getInt("satisfied.denominator")).isEqualTo(50);
        assertThat(rates().getDouble("satisfied.percent")).isEqualTo(88.0);
    }

    @Test
    void countsCommitmentsByStandingAndThoseOverdue() {
        // given
        CommitmentMother.commitmentIn(campaign).in("CONCLUDED", "KEPT").publish();
        CommitmentMother.commitmentIn(campaign).hidden().in("CONCLUDED", "KEPT").publish();
        CommitmentMother late = CommitmentMother.commitmentIn(campaign)
                .in("IN_PROGRESS", "MISSED")
                .overdueSince(LocalDate.of(2026, 7, 1))
                .publish();
        Reports.eventually(() -> {
            assertThat(rates().getInt("commitments.total")).isEqualTo(3);
            assertThat(rates().getInt("commitments.overdue")).isEqualTo(1);
        });

        // when
        late.in("COMPLETION_REPORTED", "KEPT_LATE").completedOn(LocalDate.of(2026, 7, 9)).publish();

        // then
        Reports.eventually(() -> assertThat(rates().getInt("commitments.overdue")).isZero());
        assertThat(rates().<Integer>getList("commitments.byStanding.count")).containsExactly(0, 2, 1, 0, 0);
    }

    private OpinionMother opinion() {
        return OpinionMother.opinionIn(campaign).receivedOn(today.minusDays(31));
    }

    private JsonPath rates() {
        return Reports.asAuditor("/v1/statistics/rates", Map.of("campaign", campaign.toString()));
    }
}
