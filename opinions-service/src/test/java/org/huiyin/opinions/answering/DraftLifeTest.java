package org.huiyin.opinions.answering;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.opinions.collection.Speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.opinions.answering.DraftMove.APPROVE;
import static org.huiyin.opinions.answering.DraftMove.EDIT;
import static org.huiyin.opinions.answering.DraftMove.PUBLISH;
import static org.huiyin.opinions.answering.DraftMove.RETURN;
import static org.huiyin.opinions.answering.DraftMove.SUBMIT;
import static org.huiyin.opinions.answering.DraftMove.WITHDRAW;
import static org.huiyin.opinions.answering.DraftState.DRAFTED;
import static org.huiyin.opinions.answering.DraftState.PUBLISHED;
import static org.huiyin.opinions.answering.DraftState.RETURNED;
import static org.huiyin.opinions.answering.DraftState.SUBMITTED;
import static org.huiyin.opinions.answering.DraftState.WITHDRAWN;

@DisplayName("SRT-5, TRU-4: the life of a draft")
class DraftLifeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");

    /** Written down a second time on purpose: a slip in the table shows here. */
    private static final Map<DraftState, Map<DraftMove, DraftState>> EXPECTED = Map.of(
            DRAFTED, Map.of(EDIT, DRAFTED, SUBMIT, SUBMITTED, PUBLISH, PUBLISHED, WITHDRAW, WITHDRAWN),
            SUBMITTED, Map.of(APPROVE, PUBLISHED, RETURN, RETURNED),
            RETURNED, Map.of(EDIT, DRAFTED, WITHDRAW, WITHDRAWN),
            PUBLISHED, Map.of(),
            WITHDRAWN, Map.of());

    static Stream<Arguments> everyStateAndMove() {
        return Arrays.stream(DraftState.values())
                .flatMap(state -> Arrays.stream(DraftMove.values()).map(move -> Arguments.of(state, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndMove")
    void makesTheMovesOfTheTableAndRefusesTheOthersWithWhatIsAllowed(DraftState state, DraftMove move) {
        // given
        AnswerDraft draft = draftIn(state);

        // when
        DraftMoved moved = switch (move) {
            case EDIT -> draft.edit(new Words("其他", null), "officer-two", NOW);
            case SUBMIT -> draft.submit("officer", NOW);
            case PUBLISH -> draft.publish(NOW);
            case APPROVE -> draft.approve(NOW);
            case RETURN -> draft.sendBack("不具体", NOW);
            case WITHDRAW -> draft.withdraw(NOW);
        };

        // then
        DraftState expected = EXPECTED.get(state).get(move);
        assertThat(DraftLife.next(state, move)).isEqualTo(Optional.ofNullable(expected));
        if (expected == null) {
            assertThat(moved).isEqualTo(new DraftMoved.Refused(state, DraftLife.allowedMoves(state)));
            assertThat(draft.state()).isEqualTo(state);
        } else {
            assertThat(moved).isEqualTo(new DraftMoved.To(draft));
            assertThat(draft.state()).isEqualTo(expected);
        }
    }

    @Test
    void letsNobodyApproveWhoWritesByTheSameRoleAloneAsAnOfficer() {
        assertThat(DraftLife.steps()).filteredOn(step -> step.move() == APPROVE || step.move() == RETURN)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.roles()).isEqualTo(Set.of("sorter", "leader")));
    }

    @Test
    void remembersEveryoneWhoHadAHandInIt() {
        // given
        AnswerDraft draft = draftIn(DRAFTED);

        // when
        draft.edit(new Words("其他", null), "officer-two", NOW);
        draft.submit("officer-three", NOW);

        // then
        assertThat(List.of("officer", "officer-two", "officer-three")).allMatch(draft::isWorkOf);
        assertThat(draft.isWorkOf("leader")).isFalse();
    }

    private static AnswerDraft draftIn(DraftState state) {
        DraftSubject subject = new DraftSubject(List.of(UUID.randomUUID()), null, null, null);
        AnswerDraft draft =
                new AnswerDraft(new Speaker(false, "DEMO-UNIT-01"), subject, new Words("已修好", null), "officer", NOW);
        switch (state) {
            case DRAFTED -> {}
            case SUBMITTED -> draft.submit("officer", NOW);
            case RETURNED -> {
                draft.submit("officer", NOW);
                draft.sendBack("不具体", NOW);
            }
            case PUBLISHED -> draft.publish(NOW);
            case WITHDRAWN -> draft.withdraw(NOW);
        }
        return draft;
    }
}
