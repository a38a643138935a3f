package org.huiyin.kit.attachment;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where attachments are kept, and how they are worked on. docs/operations.md explains. */
@ConfigMapping(prefix = "huiyin.attachments")
public interface AttachmentSettings {

    /** Must not change while there are attachments: none is moved. */
    @WithDefault("database")
    Kind storage();

    /** Files that one replica checks and cleans at the same time; each may take 40 MB of the heap. */
    @WithDefault("1")
    int workers();

    /** Days after its withdrawal until an attachment's bytes are erased. */
    @WithDefault("30")
    int eraseAfterDays();

    /** How often what is to be erased, and bytes that nothing tells of, are looked for. */
    @WithDefault("6h")
    Duration sweepEvery();

    Disk disk();

    S3 s3();

    /** See {@link AttachmentStorage}. */
    enum Kind {
        DATABASE,
        DISK,
        S3
    }

    /** A folder that every replica sees. */
    interface Disk {

        Optional<Path> folder();
    }

    /** Anything that speaks S3. */
    interface S3 {

        /** Where it answers; absent for Amazon's own. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        Optional<String> bucket();

        /** Before each key. */
        @WithDefault("attachments/")
        String prefix();

        /** With the secret key; absent to take what the machine or the environment gives (AWS_…). */
        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
