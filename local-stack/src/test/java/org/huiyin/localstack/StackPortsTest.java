package org.huiyin.localstack;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.localstack.process.PartFailed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StackPortsTest {

    @Test
    void takesTheUsualPortsWhereNothingIsSaid() {
        assertThat(StackPorts.fromEnvironment(Map.of("HUIYIN_KAFKA_PORT", " ")))
                .isEqualTo(new StackPorts(5433, 9092, 9093, 8180, 8081, 8082, 8083));
    }

    @Test
    void takesThePortsOfTheEnvironment() {
        StackPorts ports = StackPorts.fromEnvironment(
                Map.of("HUIYIN_REPORTING_PORT", "9083", "HUIYIN_POSTGRES_PORT", "15433"));

        assertThat(ports.reporting()).isEqualTo(9083);
        assertThat(ports.postgres()).isEqualTo(15433);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "65536", "-1", "80 81"})
    void refusesWhatIsNoPort(String value) {
        assertThatThrownBy(() -> StackPorts.fromEnvironment(Map.of("HUIYIN_KAFKA_PORT", value)))
                .isInstanceOf(PartFailed.class).hasMessageContaining("HUIYIN_KAFKA_PORT").hasMessageContaining(value);
    }

    @Test
    void keepsDataInTheCheckoutUnlessTheEnvironmentSaysOtherwise() {
        Path root = Path.of("checkout").toAbsolutePath();

        assertThat(LocalStackSettings.fromEnvironment(root, Map.of()).home())
                .isEqualTo(root.resolve(".huiyin"));
        assertThat(LocalStackSettings.fromEnvironment(root, Map.of("HUIYIN_HOME", "elsewhere")).home())
                .isEqualTo(Path.of("elsewhere").toAbsolutePath());
    }
}
