package org.huiyin.kit.attachment;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.kit.identifiers.TimeOrderedId;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against a server that speaks S3 and checks signatures. */
class S3StorageTest extends StorageContract {

    @TempDir
    static Path serverFolder;

    private static S3Server server;
    private static AttachmentStorage storage;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start(serverFolder);
        AttachmentSettings.S3 settings = server.settings();
        storage = S3Storage.of(settings, settings.bucket().orElseThrow());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    AttachmentStorage storage() {
        return storage;
    }

    @Test
    void saysThatItIsAway() {
        // given
        AttachmentSettings.S3 nowhere = new S3Server.Settings(
                Optional.of(URI.create("http://127.0.0.1:1")), "us-east-1", Optional.of("none"), "", Optional.of("a"),
                Optional.of("b"));
        AttachmentStorage away = S3Storage.of(nowhere, "none");

        // then
        assertThatThrownBy(() -> away.open(TimeOrderedId.next())).isInstanceOf(StorageAway.class);
    }

    /** A key that is refused, or a bucket that is not there, is no attachment that is not there. */
    @Test
    void tellsARefusalFromWhatIsNotThere() {
        // given
        AttachmentSettings.S3 right = server.settings();
        AttachmentStorage wrongKey = S3Storage.of(
                new S3Server.Settings(
                        right.endpoint(), right.region(), right.bucket(), "", right.accessKey(), Optional.of("wrong")),
                right.bucket().orElseThrow());
        AttachmentStorage noBucket = S3Storage.of(right, "no-such-bucket");

        // then
        assertThatThrownBy(() -> wrongKey.open(TimeOrderedId.next())).isInstanceOf(StorageAway.class);
        assertThatThrownBy(() -> noBucket.open(TimeOrderedId.next())).isInstanceOf(StorageAway.class);
    }
}
