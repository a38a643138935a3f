package org.huiyin.testkit.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A table that lies is refused. */
class RuleTableTest {

    private static final Map<String, String> TESTS = Map.of("ThingTest", "/** CAM-1, CAM-12. */ class ThingTest {}");
    private static final Set<String> OPERATIONS = Set.of("GET /v1/things");

    @Test
    void acceptsWhatIsTrue() {
        assertThat(faults("| CAM-1 | it is there | `ThingTest` | `GET /v1/things` |")).isEmpty();
    }

    @Test
    void missesARule() {
        assertThat(faults("| CAM-2 | another one | `ThingTest` | |")).containsExactly("CAM-1 is not in the table");
    }

    @Test
    void refusesATestThatIsNotThere() {
        assertThat(faults("| CAM-1 | it is there | `OtherTest` | `GET /v1/things` |"))
                .containsExactly("CAM-1 names a test that is not there: OtherTest");
    }

    @Test
    void refusesATestThatDoesNotNameTheRule() {
        // given
        RuleTable table = RuleTable.parse("| COL-1 | it is there | `ThingTest` | |");

        // when
        List<String> faults = table.faults(List.of("COL-1"), TESTS, OPERATIONS);

        // then
        assertThat(faults).containsExactly("COL-1 is not named by ThingTest");
    }

    @Test
    void refusesALongerRuleForAShorterOne() {
        // given
        RuleTable table = RuleTable.parse("| CAM-1 | it is there | `ThingTest` | |");

        // when
        List<String> faults = table.faults(List.of("CAM-1"), Map.of("ThingTest", "CAM-12"), OPERATIONS);

        // then
        assertThat(faults).containsExactly("CAM-1 is not named by ThingTest");
    }

    @Test
    void refusesAnEndpointThatIsNotThere() {
        assertThat(faults("| CAM-1 | it is there | `ThingTest` | `PUT /v1/things` |"))
                .containsExactly("CAM-1 names an endpoint that is not there: PUT /v1/things");
    }

    @Test
    void refusesARowWithoutATest() {
        assertThat(faults("| CAM-1 | it is there |  | `GET /v1/things` |"))
                .containsExactly("CAM-1 names no test for: it is there");
    }

    private static List<String> faults(String row) {
        return RuleTable.parse("# Rules\n\n" + row + "\n").faults(List.of("CAM-1"), TESTS, OPERATIONS);
    }
}
