package org.huiyin.localstack;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.localstack.launcher.Main;
import org.huiyin.localstack.process.JavaProgram;

import static org.assertj.core.api.Assertions.assertThat;

/** A launcher that dies without a chance to clean up, at a bad moment. */
class KilledLauncherIT {

    @TempDir
    private Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void leavesNothingThatTheNextOneCannotMend() throws Exception {
        // given: a first start that is killed when PostgreSQL is up and the others are half-way
        StackPorts ports = StackPorts.anyFree();
        Process launcher = launch(ports);
        try (BufferedReader lines = launcher.inputReader()) {
            assertThat(lines.lines().anyMatch(line -> line.contains("postgresql") && line.contains("up in"))).isTrue();
            launcher.destroyForcibly();
        }
        assertThat(launcher.waitFor(1, TimeUnit.MINUTES)).isTrue();

        // when: the next one starts on the same folder and ports
        LocalStackSettings settings = new LocalStackSettings(Checkout.root(), folder,
                Checkout.root().resolve(".huiyin").resolve("programs"), ports);
        try (LocalStack stack = LocalStack.open(settings, (part, message) -> told.add(part + " " + message))) {
            stack.startInfrastructure();

            // then
            assertThat(told).anyMatch(line -> line.startsWith("postgresql left over from a launcher that was killed"));
            assertThat(stack.keycloak().tokens().ofDemoUser("auditor")).isNotEmpty();
        }
        assertThat(told).contains("keycloak stopped", "kafka stopped", "postgresql stopped");
        assertThat(ownProcesses()).isEmpty();
    }

    private Process launch(StackPorts ports) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(JavaProgram.path(), "-Dhuiyin.root=" + Checkout.root(),
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), "infra").redirectErrorStream(true);
        builder.environment().putAll(Map.of("HUIYIN_HOME", folder.toString(),
                "HUIYIN_POSTGRES_PORT", Integer.toString(ports.postgres()),
                "HUIYIN_KAFKA_PORT", Integer.toString(ports.kafka()),
                "HUIYIN_KAFKA_CONTROLLER_PORT", Integer.toString(ports.kafkaController()),
                "HUIYIN_KEYCLOAK_PORT", Integer.toString(ports.keycloak())));
        return builder.start();
    }

    private List<String> ownProcesses() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(folder.toString()))
                .toList();
    }
}
