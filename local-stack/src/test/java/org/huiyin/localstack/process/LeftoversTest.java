package org.huiyin.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LeftoversTest {

    @TempDir
    private Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Process> started = new ArrayList<>();
    private StackHome home;

    @BeforeEach
    void openHome() throws IOException {
        home = new StackHome(folder, (part, message) -> told.add(part + " " + message));
        Files.createDirectories(home.records());
    }

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void endsAChildThatItsLauncherRecorded() {
        ChildProcess child = home.spawn(sleeper());

        new Leftovers(new StackHome(folder, home.progress())).end();

        assertThat(child.isAlive()).isFalse();
        assertThat(home.records()).isEmptyDirectory();
        assertThat(told).anyMatch(line -> line.contains("sleeper left over") && line.contains("pid " + child.pid()));
    }

    @Test
    void endsAChildWhoseLauncherDiedBeforeItRecordedIt() throws IOException {
        Process child = start("sh", "-c", "sleep 600; :", home.mark());

        new Leftovers(home).end();

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void sparesAProgramThatWasGivenTheSameProcessId() throws IOException {
        Process stranger = start("sleep", "600");
        new ProcessRecord(stranger.pid(), Instant.now().minusSeconds(3600), "/usr/bin/java", StopSignal.TERMINATE)
                .write(home.records().resolve("kafka"));

        new Leftovers(home).end();

        assertThat(stranger.isAlive()).isTrue();
        assertThat(home.records()).isEmptyDirectory();
    }

    @Test
    void sparesTheChildrenOfAStackInAnotherFolder() throws IOException {
        Process other = start("sh", "-c", "sleep 600; :", home.mark() + "-two");

        new Leftovers(home).end();

        assertThat(other.isAlive()).isTrue();
        other.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void endsByForceWhatDoesNotListen() throws IOException {
        Process deaf = start("sh", "-c", "trap '' TERM; echo deaf; sleep 600; :");
        assertThat(deaf.inputReader().readLine()).isEqualTo("deaf");

        boolean followed = ChildProcess.end(deaf.toHandle(), StopSignal.TERMINATE, java.time.Duration.ofMillis(300));

        assertThat(followed).isFalse();
        assertThat(deaf.isAlive()).isFalse();
    }

    @Test
    void passesOverARecordThatWasCutShort() throws IOException {
        Files.writeString(home.records().resolve("kafka"), "12");

        assertThat(new Leftovers(home).find()).isEmpty();
    }

    private ChildCommand sleeper() {
        return new ChildCommand("sleeper", List.of("sleep", "600"), Map.of(), List.of(), folder, StopSignal.TERMINATE);
    }

    private Process start(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }
}
