package org.huiyin.reporting.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.contracts.rectification.CommitmentSnapshot.Satisfaction;

/**
 * A commitment as far as it is counted (REP-4).
 *
 * @param survey the latest survey, where it had a result
 */
record CountedCommitment(
        String campaignId,
        String organizationCode,
        LocalDate publishedOn,
        String standing,
        boolean overdue,
        @Nullable Survey survey)
        implements Counted {

    /** SAT-2: such a survey has no result. */
    private static final String TOO_FEW_BALLOTS = "TOO_FEW_BALLOTS";

    /** Ballots of a survey that counts. */
    record Survey(LocalDate closedOn, int satisfied, int fairlySatisfied, int dissatisfied) {}

    static CountedCommitment of(CommitmentSnapshot commitment) {
        return new CountedCommitment(
                commitment.campaignId(),
                commitment.leadOrganizationCode(),
                commitment.publishedOn(),
                commitment.standing(),
                isOverdue(commitment),
                surveyOf(commitment));
    }

    static CountedCommitment read(ResultSet row) throws SQLException {
        LocalDate closedOn = row.getObject("survey_closed_on", LocalDate.class);
        return new CountedCommitment(
                row.getString("campaign_id"),
                row.getString("lead_organization_code"),
                row.getObject("published_on", LocalDate.class),
                row.getString("standing"),
                row.getBoolean("overdue"),
                closedOn == null
                        ? null
                        : new Survey(
                                closedOn,
                                row.getInt("satisfied"),
                                row.getInt("fairly_satisfied"),
                                row.getInt("dissatisfied")));
    }

    /** Found open after its deadline, and completion not yet reported. */
    static boolean isOverdue(CommitmentSnapshot commitment) {
        return commitment.overdueSince() != null && commitment.completedOn() == null;
    }

    /** The latest survey, unless too few took part. */
    static @Nullable Survey surveyOf(CommitmentSnapshot commitment) {
        Satisfaction survey = commitment.satisfaction();
        if (survey == null || survey.consequence().equals(TOO_FEW_BALLOTS)) {
            return null;
        }
        return new Survey(survey.closedOn(), survey.satisfied(), survey.fairlySatisfied(), survey.dissatisfied());
    }

    @Override
    public void count(CounterMoves moves, int sign) {
        CounterKey key = CounterKey.of(campaignId, organizationCode, publishedOn, standing);
        moves.add(CounterTable.COMMITMENT_COUNTER, sign, key, 1, overdue ? 1 : 0);
        if (survey != null) {
            moves.add(
                    CounterTable.BALLOT_COUNTER,
                    sign,
                    CounterKey.of(campaignId, organizationCode, survey.closedOn()),
                    1,
                    survey.satisfied(),
                    survey.fairlySatisfied(),
                    survey.dissatisfied());
        }
    }
}
