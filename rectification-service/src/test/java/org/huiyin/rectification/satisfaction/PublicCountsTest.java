package org.huiyin.rectification.satisfaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.commitment.Consequence;

import static org.assertj.core.api.Assertions.assertThat;

/** SAT-1, REP-7. */
class PublicCountsTest {

    private static final int SMALLEST = 5;

    @Test
    void showsWhatIsLargeEnough() {
        PublicCounts counts = PublicCounts.of(new Tally(40, 8, 52), SMALLEST);

        assertThat(shown(counts)).containsExactly(100, 40, 8, 52);
        assertThat(counts.percent(Choice.DISSATISFIED)).isEqualTo("52.0");
        assertThat(counts.isTold()).isTrue();
    }

    @Test
    void showsThatNobodyWasDissatisfied() {
        assertThat(shown(PublicCounts.of(new Tally(40, 8, 0), SMALLEST))).containsExactly(48, 40, 8, 0);
    }

    @Test
    void withholdsAllThreeWhenOneIsSmall() {
        PublicCounts counts = PublicCounts.of(new Tally(40, 7, 3), SMALLEST);

        assertThat(shown(counts)).containsExactly(50, null, null, null);
        assertThat(counts.percent(Choice.SATISFIED)).isNull();
        assertThat(shown(PublicCounts.of(new Tally(46, 4, 0), SMALLEST))).containsExactly(50, null, null, null);
    }

    @Test
    void withholdsTheTotalWhenThatIsSmallToo() {
        assertThat(shown(PublicCounts.of(new Tally(3, 0, 0), SMALLEST))).containsExactly(null, null, null, null);
    }

    @Test
    @DisplayName("REP-7: nothing that is withheld can be worked out from what is shown, the consequence included")
    void letsNothingBeWorkedOut() {
        // given: for everything that may be shown, the tallies behind it
        SatisfactionPolicy policy = new SatisfactionPolicy(10, 10, 50);
        Map<List<Object>, List<Tally>> behind = new HashMap<>();
        for (int satisfied = 0; satisfied <= 60; satisfied++) {
            for (int fairly = 0; satisfied + fairly <= 60; fairly++) {
                for (int dissatisfied = 0; satisfied + fairly + dissatisfied <= 60; dissatisfied++) {
                    Tally tally = new Tally(satisfied, fairly, dissatisfied);
                    Consequence consequence = policy.judge(tally);
                    if (consequence != Consequence.TOO_FEW_BALLOTS) {
                        List<Object> key = new ArrayList<>(shown(PublicCounts.of(tally, SMALLEST)));
                        key.add(consequence);
                        behind.computeIfAbsent(key, none -> new ArrayList<>()).add(tally);
                    }
                }
            }
        }

        // then
        behind.forEach((key, tallies) -> {
            for (Choice choice : Choice.values()) {
                if (key.get(1 + choice.ordinal()) == null) {
                    assertThat(tallies.stream().map(tally -> tally.of(choice)).distinct().count())
                            .as("%s of %s", choice, key)
                            .isGreaterThan(1);
                }
            }
        });
    }

    private static List<Integer> shown(PublicCounts counts) {
        List<Integer> shown = new ArrayList<>();
        shown.add(counts.ballots());
        for (Choice choice : Choice.values()) {
            shown.add(counts.count(choice));
        }
        return shown;
    }
}
