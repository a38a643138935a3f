package org.huiyin.opinions.collection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** SRT-4: what leaves for other systems is about teams. */
class OpinionDiscretionTest {

    private final OpinionDiscretion discretion = new OpinionDiscretion();

    @ParameterizedTest
    @EnumSource(Target.class)
    @DisplayName("SRT-4: an event of an opinion leaves if and only if the opinion is about a team")
    void letsTeamsLeaveAndNoPerson(Target target) {
        // given
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.putObject("data").putObject("opinion").put("target", target.name());

        // then
        assertThat(discretion.mayLeave(event)).isEqualTo(!target.isIndividual());
    }

    @Test
    void letsEverythingElseLeave() {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.putObject("data").put("organizationCode", "DEMO");

        assertThat(discretion.mayLeave(event)).isTrue();
    }
}
