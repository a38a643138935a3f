package org.huiyin.localstack.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StackHomeTest {

    @TempDir
    private Path folder;

    @Test
    void startsNothingOnceItIsClosing() {
        StackHome home = new StackHome(folder, Progress.SILENT);
        home.refuseChildren();

        assertThatThrownBy(() -> home.spawn(shell("true"))).isInstanceOf(PartFailed.class)
                .hasMessageContaining("being stopped");
    }

    @Test
    void showsTheEndOfTheLogOfAChildThatFails() {
        StackHome home = new StackHome(folder, Progress.SILENT);

        assertThatThrownBy(() -> home.run(shell("echo the disk is full; exit 3"), 30)).isInstanceOf(PartFailed.class)
                .hasMessageContaining("exit code 3").hasMessageContaining("the disk is full");
    }

    @Test
    void noticesAChildThatEndsWhileItIsAwaited() {
        ChildProcess child = new StackHome(folder, Progress.SILENT).spawn(shell("echo no licence; exit 4"));

        assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofMinutes(1))).isInstanceOf(PartFailed.class)
                .hasMessageContaining("exit code 4").hasMessageContaining("no licence");
    }

    @Test
    void keepsTheLogOfTheRunBefore() {
        StackHome home = new StackHome(folder, Progress.SILENT);
        home.run(shell("echo first"), 30);
        home.run(shell("echo second"), 30);

        assertThat(folder.resolve("logs/shell.previous.log")).hasContent("first");
        assertThat(folder.resolve("logs/shell.log")).hasContent("second");
    }

    @Test
    void hidesVariablesOfTheLauncherFromAChild() {
        ChildCommand command = new ChildCommand("shell", List.of("sh", "-c", "echo [$PATH] [$PATIENCE]"),
                Map.of("PATIENCE", "given"), List.of("PAT"), folder, StopSignal.TERMINATE);

        assertThat(command.builder().environment()).doesNotContainKey("PATH").containsEntry("PATIENCE", "given");
    }

    private ChildCommand shell(String line) {
        return new ChildCommand("shell", List.of("sh", "-c", line), Map.of(), List.of(), folder, StopSignal.TERMINATE);
    }
}
