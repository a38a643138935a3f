package org.huiyin.kit.attachment.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.huiyin.kit.attachment.type.AttachmentType;

import static org.assertj.core.api.Assertions.assertThat;

/** Puts a file before the check and looks at what comes out. */
final class CheckedFile {

    static final String MARK = "mark-of-the-maker";

    private CheckedFile() {}

    static Inspection inspect(Path folder, byte[] upload) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "upload", ""), upload);
        return ContentCheck.inspect(file, Files.createTempDirectory(folder, "work"));
    }

    /** What was written anew. */
    static byte[] clean(Path folder, byte[] upload, AttachmentType type) throws IOException {
        Inspection inspection = inspect(folder, upload);
        assertThat(inspection).isInstanceOfSatisfying(
                Inspection.Clean.class, clean -> assertThat(clean.type()).isEqualTo(type));
        Inspection.Clean clean = (Inspection.Clean) inspection;
        byte[] bytes = Files.readAllBytes(clean.file());
        assertThat(clean.size()).isEqualTo(bytes.length);
        return bytes;
    }

    static void refuses(Path folder, byte[] upload, AttachmentProblem problem) throws IOException {
        assertThat(inspect(folder, upload)).isInstanceOfSatisfying(
                Inspection.Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    static boolean holds(byte[] bytes, byte[] wanted) {
        for (int index = 0; index + wanted.length <= bytes.length; index++) {
            if (Arrays.equals(bytes, index, index + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    static boolean holds(byte[] bytes, String wanted) {
        return holds(bytes, wanted.getBytes(StandardCharsets.UTF_8));
    }
}
