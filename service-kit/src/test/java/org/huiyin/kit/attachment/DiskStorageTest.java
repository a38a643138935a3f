package org.huiyin.kit.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.huiyin.kit.identifiers.TimeOrderedId;

import static org.assertj.core.api.Assertions.assertThat;

class DiskStorageTest extends StorageContract {

    @Override
    AttachmentStorage storage() {
        return new DiskStorage(folder.resolve("attachments"));
    }

    /** What a process that died in the middle has left is found, and is no attachment. */
    @Test
    void listsAndDeletesWhatIsUnfinished() throws IOException {
        // given
        UUID key = TimeOrderedId.firstOf(Instant.parse("2026-03-01T00:00:00Z"));
        UUID later = TimeOrderedId.firstOf(Instant.parse("2026-03-02T00:00:00Z"));
        AttachmentStorage storage = storage();
        Files.write(
                Files.createDirectories(folder.resolve("attachments").resolve(key.toString().substring(0, 6)))
                        .resolve(key + ".part"),
                new byte[7]);

        // then
        assertThat(storage.open(key)).isEmpty();
        assertThat(storage.keys(new UUID(0, 0), later, 9)).containsExactly(key);

        // when
        storage.delete(key);

        // then
        assertThat(storage.keys(new UUID(0, 0), later, 9)).isEmpty();
    }
}
