package org.huiyin.testkit.rules;

import java.util.stream.Stream;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.testkit.rules.sample.BadEdge;
import org.huiyin.testkit.rules.sample.BadEntity;
import org.huiyin.testkit.rules.sample.first.First;
import org.huiyin.testkit.rules.sample.second.Second;
import org.huiyin.testkit.rules.sample.util.Drawer;

import static org.assertj.core.api.Assertions.assertThat;

class HouseRulesTest {

    static Stream<Arguments> badSamples() {
        return Stream.of(
                Arguments.of(HouseRules.ENTITIES_KNOW_NO_FRAMEWORK, BadEntity.class),
                Arguments.of(HouseRules.ENTITIES_HAVE_NO_SETTERS, BadEntity.class),
                Arguments.of(HouseRules.ENTITIES_HIDE_THEIR_FIELDS, BadEntity.class),
                Arguments.of(HouseRules.NO_FIELD_INJECTION, BadEntity.class),
                Arguments.of(HouseRules.TIME_COMES_FROM_THE_CLOCK, BadEdge.class),
                Arguments.of(HouseRules.RESOURCES_ARE_EDGES, BadEdge.class),
                Arguments.of(HouseRules.NO_DRAWERS, Drawer.class));
    }

    @ParameterizedTest
    @MethodSource("badSamples")
    void refusesItsBadSample(ArchRule rule, Class<?> sample) {
        assertThat(HouseRules.evaluate(rule, sample).hasViolation()).isTrue();
    }

    @Test
    void everyRuleHasABadSample() {
        assertThat(badSamples().map(sample -> sample.get()[0])).containsExactlyInAnyOrderElementsOf(HouseRules.ALL);
    }

    @Test
    void refusesFeaturesInACycle() {
        ArchRule rule = HouseRules.featuresWithoutCycles("org.huiyin.testkit.rules.sample");

        assertThat(HouseRules.evaluate(rule, First.class, Second.class).hasViolation()).isTrue();
    }
}
