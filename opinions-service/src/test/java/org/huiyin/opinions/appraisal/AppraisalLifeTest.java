package org.huiyin.opinions.appraisal;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.opinions.appraisal.AppraisalLife.AppraisalMove.ACKNOWLEDGE;
import static org.huiyin.opinions.appraisal.AppraisalLife.AppraisalMove.CORRECT;
import static org.huiyin.opinions.appraisal.AppraisalLife.AppraisalMove.REVISE;
import static org.huiyin.opinions.appraisal.AppraisalLife.AppraisalMove.SHOW;
import static org.huiyin.opinions.appraisal.AppraisalLife.AppraisalMove.TAKE_BACK;

/** APP-1: what can be done with an appraisal, and by whom. */
class AppraisalLifeTest {

    @Test
    void isUndoneUntilItIsAcknowledgedAndCorrectedAfterwards() {
        assertThat(AppraisalLife.allowedMoves(AppraisalState.DRAFT)).containsExactly(REVISE, SHOW);
        assertThat(AppraisalLife.allowedMoves(AppraisalState.SHOWN)).containsExactly(TAKE_BACK, ACKNOWLEDGE);
        assertThat(AppraisalLife.allowedMoves(AppraisalState.ACKNOWLEDGED)).containsExactly(CORRECT);
        assertThat(AppraisalLife.allowedMoves(AppraisalState.CORRECTED)).containsExactly(CORRECT, ACKNOWLEDGE);
    }

    @Test
    void isAcknowledgedByTheMemberAndByNobodyElse() {
        Set<AppraisalLife.AppraisalMove> ofTheMember = AppraisalLife.steps().stream()
                .filter(step -> step.hand() == AppraisalLife.Hand.MEMBER)
                .map(AppraisalLife.Step::move)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AppraisalLife.AppraisalMove.class)));

        assertThat(ofTheMember).containsExactly(ACKNOWLEDGE);
    }

    @Test
    void findsWantingWhoIsNotFullyQualified() {
        assertThat(EnumSet.allOf(Grade.class).stream().filter(Grade::isWanting))
                .containsExactly(Grade.BASICALLY_QUALIFIED, Grade.UNQUALIFIED);
    }
}
