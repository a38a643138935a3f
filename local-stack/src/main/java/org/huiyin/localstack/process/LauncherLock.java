package org.huiyin.localstack.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One launcher for one data folder. The operating system gives the lock back when the launcher dies, however it dies,
 * so that a stale lock cannot exist; the file beside it only says who holds it.
 */
public final class LauncherLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path owner;

    private LauncherLock(FileChannel channel, Path owner) {
        this.channel = channel;
        this.owner = owner;
    }

    /**
     * Takes the lock.
     *
     * @throws PartFailed when a launcher with this data folder is running
     */
    public static LauncherLock take(StackHome home) {
        Path owner = home.folder().resolve("launcher.pid");
        try {
            FileChannel channel = FileChannel.open(home.folder().resolve("launcher.lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new PartFailed("""
                        Huiyin is already running on the data folder %s (launcher pid %s).
                        Use that one, or stop it with Ctrl-C or: kill %s
                        For a second stack set HUIYIN_HOME and the ports (./huiyin help)."""
                        .formatted(home.folder(), read(owner), read(owner)));
            }
            Files.writeString(owner, Long.toString(ProcessHandle.current().pid()));
            return new LauncherLock(channel, owner);
        } catch (IOException e) {
            throw new PartFailed("The data folder %s cannot be locked: %s".formatted(home.folder(), e.getMessage()), e);
        }
    }

    /** The process id of the launcher that holds the lock; empty when none does. */
    public static Optional<String> holder(StackHome home) {
        Path file = home.folder().resolve("launcher.lock");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = tryLock(channel)) {
            return lock == null ? Optional.of(read(home.folder().resolve("launcher.pid"))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(Path owner) {
        try {
            return Files.readString(owner).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(owner);
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }
}
