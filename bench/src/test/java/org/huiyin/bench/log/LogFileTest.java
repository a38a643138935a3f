package org.huiyin.bench.log;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.publiclog.Verification;

import static org.assertj.core.api.Assertions.assertThat;

/** TRU-2: what is measured is a log that is found sound, and no other would be. */
class LogFileTest {

    @TempDir
    private Path folder;

    @Test
    void isSoundAtEverySize() throws Exception {
        for (int entries : new int[] {0, 1, 7, 100}) {
            Path file = folder.resolve("log-" + entries);

            LogFile.write(file, entries);

            assertThat(Files.readAllLines(file)).hasSize(entries + 1);
            assertThat(Verification.of(file, null)).isInstanceOf(Verification.Verdict.Sound.class);
        }
    }
}
