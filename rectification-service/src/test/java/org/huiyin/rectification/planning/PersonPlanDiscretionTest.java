package org.huiyin.rectification.planning;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** REP-7: what leaves for other systems belongs to no person's plan. */
class PersonPlanDiscretionTest {

    private final PersonPlanDiscretion discretion = new PersonPlanDiscretion();
    private final ObjectNode event = JsonNodeFactory.instance.objectNode();
    private final ObjectNode data = event.putObject("data");

    @ParameterizedTest
    @EnumSource(PlanSubject.class)
    @DisplayName("REP-7: an event of a plan leaves if and only if the plan is not for a person")
    void keepsPlansOfPersons(PlanSubject subject) {
        // given
        data.putObject("plan").put("subject", subject.name());

        // then
        assertThat(discretion.mayLeave(event)).isEqualTo(subject != PlanSubject.PERSON);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("REP-7: an event leaves if and only if what it tells of is public, at whatever depth it says so")
    void keepsWhatIsNotPublic(boolean isPublic) {
        // given
        data.putObject("order").putArray("items").addObject().put("publicVisible", isPublic);

        // then
        assertThat(discretion.mayLeave(event)).isEqualTo(isPublic);
    }

    @Test
    void keepsAnEventOfWhichOnlyAPartIsPublic() {
        // given
        data.putArray("items").add(data.objectNode().put("publicVisible", true)).addObject().put("publicVisible", false);

        // then
        assertThat(discretion.mayLeave(event)).isFalse();
    }

    @Test
    void letsEverythingElseLeave() {
        // given
        data.put("organizationCode", "DEMO");

        // then
        assertThat(discretion.mayLeave(event)).isTrue();
    }
}
