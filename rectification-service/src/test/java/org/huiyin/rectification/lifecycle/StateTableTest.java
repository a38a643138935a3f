package org.huiyin.rectification.lifecycle;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StateTableTest {

    private enum Light { RED, GREEN }

    private enum Turn { GO, STOP, FADE }

    private static final StateTable<Light, Turn> TABLE = StateTable.of(
            Stateful.ITEM,
            StateTable.row(Light.RED, Turn.GO, Light.GREEN, Capacity.OFFICER),
            StateTable.row(Light.GREEN, Turn.STOP, Light.RED, Capacity.OFFICER, Capacity.LEADER),
            StateTable.row(Light.GREEN, Turn.FADE, Light.GREEN, Capacity.SYSTEM));

    @Test
    void leadsToTheNextState() {
        assertThat(TABLE.next(Light.RED, Turn.GO, Capacity.OFFICER)).isEqualTo(Outcome.made(Light.GREEN));
    }

    @Test
    void refusesAMoveThatTheStateDoesNotHave() {
        assertThat(TABLE.next(Light.RED, Turn.STOP, Capacity.OFFICER))
                .isEqualTo(Outcome.refused(new Refusal.IllegalMove(Stateful.ITEM, "STOP", "RED", List.of("GO"))));
    }

    @Test
    void refusesAMoveInAnotherCapacity() {
        assertThat(TABLE.next(Light.RED, Turn.GO, Capacity.SORTER))
                .isEqualTo(Outcome.refused(new Refusal.NotInThisCapacity("GO", Capacity.SORTER)));
    }

    @Test
    void offersPeopleOnlyWhatPeopleDo() {
        assertThat(TABLE.movesFrom(Light.GREEN)).containsExactly("STOP");
    }

    @Test
    void takesNoTwoRowsForOneMove() {
        StateTable.Row<Light, Turn> row = StateTable.row(Light.RED, Turn.GO, Light.GREEN, Capacity.OFFICER);

        assertThatThrownBy(() -> StateTable.of(Stateful.ITEM, row, row)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesWhatFollowsOnlyWhenTheMoveIsMade() {
        StringBuilder said = new StringBuilder();

        TABLE.next(Light.RED, Turn.GO, Capacity.OFFICER).whenMade(next -> said.append("made"));
        TABLE.next(Light.RED, Turn.STOP, Capacity.OFFICER).whenMade(next -> said.append("never"));

        assertThat(said).hasToString("made");
    }
}
