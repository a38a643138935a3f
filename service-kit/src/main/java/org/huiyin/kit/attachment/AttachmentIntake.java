package org.huiyin.kit.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import org.huiyin.kit.attachment.content.ContentCheck;
import org.huiyin.kit.attachment.content.Inspection;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.problem.CommonProblem;

/**
 * Checks a file that was sent, cleans it and keeps its bytes (COL-7). Few at a time, since a photo is large when it is
 * decoded; who would wait too long is sent away, before the requests that wait hold everything else up.
 */
@ApplicationScoped
public class AttachmentIntake {

    /** Largest file, in bytes: 20 MB. */
    public static final long MOST_BYTES = 20L << 20;

    private static final Logger LOG = Logger.getLogger(AttachmentIntake.class);
    private static final int MOST_WAITING = 6;
    private static final int MOST_SECONDS = 20;

    private final AttachmentStorage storage;
    private final Semaphore free;

    public AttachmentIntake(AttachmentStorage storage, AttachmentSettings settings) {
        this.storage = storage;
        this.free = new Semaphore(settings.workers(), true);
    }

    /**
     * Before the transaction of the row that tells of it, as it takes long, and waits for others: a transaction would
     * hold its connection meanwhile.
     *
     * @param upload as it was sent
     * @throws StorageAway when it cannot be kept now
     */
    public Intake take(Path upload) {
        try {
            if (Files.exists(upload) && Files.size(upload) > MOST_BYTES) {
                return new Intake.Refused(
                        CommonProblem.PAYLOAD_TOO_LARGE, "A file may have at most %d MB.".formatted(MOST_BYTES >> 20));
            }
            if (free.getQueueLength() >= MOST_WAITING || !free.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS)) {
                return new Intake.Refused(
                        CommonProblem.UNAVAILABLE, "Many files arrive at once. Try again in a minute.");
            }
            try {
                return checkAndKeep(upload);
            } finally {
                free.release();
            }
        } catch (IOException full) {
            throw new UncheckedIOException("A file cannot be checked", full);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops", stopped);
        }
    }

    /**
     * Of bytes that no row will tell of; what is missed here the sweep finds. Never after a commit that failed: nobody
     * here knows whether it was made.
     */
    public void giveUp(UUID key) {
        try {
            storage.delete(key);
        } catch (StorageAway away) {
            LOG.infof("Bytes of an attachment are left to the sweep: %s", away.getMessage());
        }
    }

    private Intake checkAndKeep(Path upload) throws IOException {
        Path folder = Files.createTempDirectory("attachment");
        try {
            return switch (ContentCheck.inspect(upload, folder)) {
                case Inspection.Refused refused -> new Intake.Refused(refused.problem(), refused.detail());
                case Inspection.Clean clean -> {
                    UUID key = TimeOrderedId.next();
                    String digest = digest(clean.file());
                    storage.put(key, clean.file());
                    yield new Intake.Kept(key, clean.type(), clean.size(), digest);
                }
            };
        } finally {
            remove(folder);
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
