package org.huiyin.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FoldersTest {

    @TempDir
    private Path parent;

    @Test
    void fillsAFolderOnce() {
        Folders.completeOnce(parent.resolve("data"), folder -> write(folder, "first"));
        Folders.completeOnce(parent.resolve("data"), folder -> write(folder, "second"));

        assertThat(parent.resolve("data/file")).hasContent("first");
    }

    @Test
    void throwsAwayWhatAnEarlierAttemptLeftUnfinished() throws IOException {
        Files.createDirectories(parent.resolve("data.unfinished"));
        Files.writeString(parent.resolve("data.unfinished/half"), "half");

        Folders.completeOnce(parent.resolve("data"), folder -> write(folder, "whole"));

        assertThat(parent.resolve("data/half")).doesNotExist();
        assertThat(parent.resolve("data/file")).hasContent("whole");
    }

    @Test
    void leavesNoFolderWhenTheFillingFails() {
        assertThatThrownBy(() -> Folders.completeOnce(parent.resolve("data"), folder -> {
            write(folder, "half");
            throw new PartFailed("no");
        })).isInstanceOf(PartFailed.class);

        assertThat(parent.resolve("data")).doesNotExist();
    }

    @Test
    void deletesALinkButNotWhatItPointsTo() throws IOException {
        Path kept = Files.writeString(parent.resolve("kept"), "kept");
        Path folder = Files.createDirectories(parent.resolve("data"));
        Files.createSymbolicLink(folder.resolve("link"), kept);

        Folders.delete(folder);

        assertThat(folder).doesNotExist();
        assertThat(kept).exists();
    }

    private static void write(Path folder, String content) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("file"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
