package org.huiyin.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Folders that exist either whole or not at all, however often the work on them is cut short. */
public final class Folders {

    /** A file lock keeps other processes out, and these the other threads of this one. */
    private static final Map<Path, Object> IN_THIS_JVM = new ConcurrentHashMap<>();

    private Folders() {
    }

    /**
     * Fills a folder under another name and renames it when it is complete. Does nothing if it exists. What an earlier
     * attempt left unfinished is thrown away. Several processes may ask for the same folder at once: one does the work.
     */
    public static void completeOnce(Path folder, Consumer<Path> fill) {
        if (Files.isDirectory(folder)) {
            return;
        }
        synchronized (IN_THIS_JVM.computeIfAbsent(folder.toAbsolutePath(), path -> new Object())) {
            try {
                Files.createDirectories(folder.getParent());
                try (FileChannel channel = FileChannel.open(folder.resolveSibling(folder.getFileName() + ".lock"),
                        StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
                    if (lock.isValid() && !Files.isDirectory(folder)) {
                        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
                        delete(unfinished);
                        fill.accept(unfinished);
                        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
                    }
                }
            } catch (IOException e) {
                throw new PartFailed("%s could not be made: %s".formatted(folder, e.getMessage()), e);
            }
        }
    }

    /** Deletes a file or a folder with all that is in it; links are removed, not followed. */
    public static void delete(Path path) {
        if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(path)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
