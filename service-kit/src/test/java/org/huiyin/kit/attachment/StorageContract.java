package org.huiyin.kit.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.kit.identifiers.TimeOrderedId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every storage of attachments does (COL-7). */
abstract class StorageContract {

    private static final UUID NONE = new UUID(0, 0);

    @TempDir
    Path folder;

    abstract AttachmentStorage storage();

    @Test
    void givesBackWhatItKeeps() throws IOException {
        // given a file of no round size, larger than what anyone holds at a time
        byte[] bytes = noise(5 * (1 << 20) + 12_345);
        UUID key = TimeOrderedId.next();

        // when
        storage().put(key, file(bytes));

        // then
        assertThat(Arrays.equals(read(key), bytes)).isTrue();
    }

    @Test
    void keepsFilesOfAPieceAndOfAByte() throws IOException {
        for (int size : new int[] {1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1}) {
            UUID key = TimeOrderedId.next();
            byte[] bytes = noise(size);
            storage().put(key, file(bytes));
            assertThat(Arrays.equals(read(key), bytes)).as("%d bytes", size).isTrue();
        }
    }

    @Test
    void knowsNothingOfOtherKeys() {
        assertThat(storage().open(TimeOrderedId.next())).isEmpty();
    }

    @Test
    void deletesOneAndNoOther() throws IOException {
        // given
        UUID gone = TimeOrderedId.next();
        UUID stays = TimeOrderedId.next();
        storage().put(gone, file(noise(1000)));
        storage().put(stays, file(noise(2000)));

        // when
        storage().delete(gone);
        storage().delete(gone);

        // then
        assertThat(storage().open(gone)).isEmpty();
        assertThat(read(stays)).hasSize(2000);
    }

    @Test
    void listsKeysByTime() throws IOException {
        // given a key in each of five days
        Instant start = Instant.parse("2026-03-01T00:00:00Z");
        List<UUID> keys = IntStream.range(0, 5)
                .mapToObj(day -> oneOf(start.plusSeconds(86_400L * day)))
                .toList();
        for (UUID key : keys.reversed()) {
            storage().put(key, file(noise(10)));
        }

        // when
        UUID end = TimeOrderedId.firstOf(start.plusSeconds(86_400L * 4));
        List<UUID> first = storage().keys(TimeOrderedId.firstOf(start), end, 3);
        List<UUID> rest = storage().keys(first.getLast(), end, 3);

        // then
        assertThat(first).containsExactlyElementsOf(keys.subList(0, 3));
        assertThat(rest).containsExactly(keys.get(3));
    }

    @Test
    void failsAloudWhenThereIsNothingToKeep() {
        UUID key = TimeOrderedId.next();

        assertThatThrownBy(() -> storage().put(key, folder.resolve("no-such-file")))
                .isInstanceOf(RuntimeException.class);
        assertThat(storage().open(key)).isEmpty();
    }

    @Test
    void listsNothingWhereNothingIs() {
        assertThat(storage().keys(NONE, TimeOrderedId.firstOf(Instant.parse("1971-01-01T00:00:00Z")), 10)).isEmpty();
    }

    private static UUID oneOf(Instant moment) {
        UUID random = UUID.randomUUID();
        return new UUID(
                TimeOrderedId.firstOf(moment).getMostSignificantBits(), random.getLeastSignificantBits());
    }

    private byte[] read(UUID key) throws IOException {
        try (InputStream in = storage().open(key).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ""), bytes);
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
