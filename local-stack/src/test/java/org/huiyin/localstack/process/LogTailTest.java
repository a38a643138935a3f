package org.huiyin.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogTailTest {

    @TempDir
    private Path folder;

    @Test
    void takesTheLastLines() throws IOException {
        Path log = Files.writeString(folder.resolve("log"), "one\ntwo\nthree\n");

        assertThat(LogTail.of(log, 2)).containsExactly("two", "three");
    }

    @Test
    void leavesStackFramesOutSoThatTheReasonsAreSeen() throws IOException {
        Path log = Files.writeString(folder.resolve("log"),
                "Failed\n\tat a.B.c(B.java:1)\nCaused by: no table\n\tat d.E.f(E.java:2)\n\t... 5 more\n");

        assertThat(LogTail.of(log, 15)).containsExactly("Failed", "Caused by: no table");
    }

    @Test
    void isEmptyWithoutALog() {
        assertThat(LogTail.of(folder.resolve("none"), 5)).isEmpty();
    }
}
