package org.huiyin.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LauncherLockTest {

    @TempDir
    private Path folder;

    @Test
    void refusesASecondLauncherAndNamesTheFirst() {
        StackHome home = new StackHome(folder, Progress.SILENT);
        try (LauncherLock first = LauncherLock.take(home)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> LauncherLock.take(home)).isInstanceOf(PartFailed.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining("pid " + ProcessHandle.current().pid());
            assertThat(LauncherLock.holder(home)).contains(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void isFreeAgainAfterItWasGivenBack() {
        StackHome home = new StackHome(folder, Progress.SILENT);
        LauncherLock.take(home).close();

        assertThat(LauncherLock.holder(home)).isEmpty();
        LauncherLock.take(home).close();
    }

    @Test
    void ignoresTheFilesOfALauncherThatDied() throws IOException {
        Files.createFile(folder.resolve("launcher.lock"));
        Files.writeString(folder.resolve("launcher.pid"), Long.toString(ProcessHandle.current().pid()));

        LauncherLock.take(new StackHome(folder, Progress.SILENT)).close();

        assertThat(folder.resolve("launcher.pid")).doesNotExist();
    }
}
