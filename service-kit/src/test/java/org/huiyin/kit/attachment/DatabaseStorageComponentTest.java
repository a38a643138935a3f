package org.huiyin.kit.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** In PostgreSQL; and the sweep, which is the same for all. */
@QuarkusTest
@WithRealParts
class DatabaseStorageComponentTest extends StorageContract {

    @Inject
    AttachmentStorage storage;

    @Inject
    AgroalDataSource database;

    @Override
    AttachmentStorage storage() {
        return storage;
    }

    @Test
    void keepsNothingOfATransactionThatIsUndone() throws IOException {
        // given
        UUID key = TimeOrderedId.next();
        Path file = Files.write(folder.resolve("file"), new byte[3]);

        // when
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            storage.put(key, file);
            throw new IllegalStateException("undone");
        })).hasMessageContaining("undone");

        // then
        assertThat(storage.open(key)).isEmpty();
    }

    /** Of a crash between bytes and row: after a day, and not before, what no row tells of is gone. */
    @Test
    void sweepsOnlyWhatIsOldAndNobodys() throws IOException {
        // given
        Instant now = Instant.parse("2026-05-02T12:00:00Z");
        UUID orphan = TimeOrderedId.firstOf(now.minus(Duration.ofHours(25)));
        UUID kept = TimeOrderedId.firstOf(now.minus(Duration.ofHours(26)));
        UUID young = TimeOrderedId.firstOf(now.minus(Duration.ofHours(23)));
        for (UUID key : List.of(orphan, kept, young)) {
            storage.put(key, Files.write(Files.createTempFile(folder, "file", ""), new byte[9]));
        }
        OrphanSweep sweep = new OrphanSweep(storage, database, Clock.fixed(now, ZoneOffset.UTC));

        // when
        int swept = sweep.sweep(keys -> Set.of(kept));

        // then
        assertThat(swept).isGreaterThanOrEqualTo(1);
        assertThat(storage.open(orphan)).isEmpty();
        assertThat(storage.open(kept)).isPresent();
        assertThat(storage.open(young)).isPresent();
    }
}
