package org.huiyin.kit.attachment.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients find every error in docs/errors.md. */
class AttachmentProblemContractTest {

    @Test
    void everyCodeIsDocumentedWithItsStatusAndTitle() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "errors.md"));

        assertThat(AttachmentProblem.values())
                .allSatisfy(problem -> assertThat(page)
                        .contains("| `%s` | %d | %s |".formatted(problem.code(), problem.status(), problem.title())));
    }
}
