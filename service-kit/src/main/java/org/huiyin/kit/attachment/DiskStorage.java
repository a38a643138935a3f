package org.huiyin.kit.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** Attachments as files in folders that each hold those of some five hours. */
final class DiskStorage implements AttachmentStorage {

    private static final int FOLDER_DIGITS = 6;
    private static final String UNFINISHED = ".part";

    private final Path folder;

    DiskStorage(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new StorageAway("The folder of attachments cannot be made", refused);
        }
    }

    /** On the disk before it has its name, and the name on the disk before this returns. */
    @Override
    public void put(UUID key, Path file) {
        Path place = place(key);
        Path unfinished = unfinished(key);
        try {
            Files.createDirectories(place.getParent());
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
            force(unfinished, StandardOpenOption.WRITE);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            force(place.getParent(), StandardOpenOption.READ);
            force(folder, StandardOpenOption.READ);
        } catch (IOException failed) {
            throw new StorageAway("The disk does not keep an attachment", failed);
        }
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<InputStream> open(UUID key) {
        try {
            return Optional.of(Files.newInputStream(place(key)));
        } catch (NoSuchFileException unknown) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new StorageAway("The disk does not give an attachment", failed);
        }
    }

    @Override
    public void delete(UUID key) {
        try {
            Files.deleteIfExists(place(key));
            Files.deleteIfExists(unfinished(key));
        } catch (IOException failed) {
            throw new StorageAway("The disk does not delete an attachment", failed);
        }
    }

    @Override
    public List<UUID> keys(UUID after, UUID before, int limit) {
        List<UUID> keys = new ArrayList<>();
        try {
            for (Path part : sorted(folder)) {
                String name = part.getFileName().toString();
                boolean isWithin = name.compareTo(folderName(after)) >= 0 && name.compareTo(folderName(before)) <= 0;
                if (isWithin && keys.size() < limit) {
                    sorted(part).stream()
                            .map(DiskStorage::keyOf)
                            .flatMap(Optional::stream)
                            .distinct()
                            .filter(key -> isBetween(key, after, before))
                            .limit(limit - keys.size())
                            .forEach(keys::add);
                }
            }
            return keys;
        } catch (IOException failed) {
            throw new StorageAway("The disk does not list attachments", failed);
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static Optional<UUID> keyOf(Path file) {
        String name = file.getFileName().toString();
        return TimeOrderedId.parse(
                name.endsWith(UNFINISHED) ? name.substring(0, name.length() - UNFINISHED.length()) : name);
    }

    /** By text: UUID's own order takes the first bit for a sign. */
    private static boolean isBetween(UUID key, UUID after, UUID before) {
        String text = key.toString();
        return text.compareTo(after.toString()) > 0 && text.compareTo(before.toString()) < 0;
    }

    private static String folderName(UUID key) {
        return key.toString().substring(0, FOLDER_DIGITS);
    }

    private Path place(UUID key) {
        return folder.resolve(folderName(key)).resolve(key.toString());
    }

    private Path unfinished(UUID key) {
        return place(key).resolveSibling(key + UNFINISHED);
    }
}
